package org.plenary.registration;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Takes from a name the honorifics that people type into its field (P1): the person's own and the customary ones of the six
 * languages. They are taken from the ends only, also from those at a comma ("Haddad, Dr Layla"), so that no word within a name is
 * mistaken for one.
 */
final class Honorifics {

    /** Words that are names, too, where they do not stand first. */
    private static final Set<List<String>> BEFORE = phrases(
            "H.E.|S.E.|S.E.M.|Their Excellency|Sr.|Sr./Sra.|Sir|Lord|Doctor|M.|Pr.|Lic.|Amb.|The Hon.|The Honourable",
            "Hon.|Rt. Hon.|Rt. Honourable|Right Honourable|The Right Honourable|H.R.H.|Her Royal Highness|His Royal Highness",
            "السيد|سعادة|معالي|دولة|فخامة|صاحب السعادة|صاحبة السعادة|صاحب المعالي|صاحبة المعالي|د.|أ.|أ.د.|الأستاذ|السفير|الوزير",
            "尊敬的");

    private static final Set<List<String>> ANYWHERE = phrases(
            "Dr.|Mr.|Mrs.|Ms.|Miss|Mx.|Madam|Prof.|Professor|Ph.D.|PhD|Esq.|Honourable|Honorable|Excellency",
            "Her Excellency|His Excellency|Ambassador|Minister",
            "Mme|Mlle|Madame|Mademoiselle|Monsieur|Docteur|Docteure|Professeur|Professeure|Ambassadeur|Ambassadrice|Ministre",
            "Son Excellence",
            "Sra.|Srta.|Señor|Señora|Señorita|Dra.|Dr./Dra.|Profa.|Doctora|Profesor|Profesora|Embajador|Embajadora|Ministra|Ministro",
            "Excmo.|Excma.|Excmo./a.|Excmo./Excma.|Excelentísimo|Excelentísima|Ilmo.|Ilma. Sra.|Su Excelencia",
            "г-н|г-жа|г-н/г-жа|господин|госпожа|д-р|доктор|проф.|профессор|посол|министр",
            "Её Превосходительство|Его Превосходительство|Ваше Превосходительство|Превосходительство",
            "السيدة|الآنسة|الدكتور|الدكتورة|دكتور|دكتورة|الأستاذة|البروفيسور|البروفيسورة|السفيرة|الوزيرة",
            "阁下|閣下|女士|先生|小姐|博士|教授|大使|部长|部長");

    /** Chinese writes them without a space behind the name, and some before it. */
    private static final List<String> WRITTEN_ON = List.of("阁下", "閣下", "女士", "先生", "小姐", "博士", "教授", "大使", "部长", "部長");

    /** Without its points a surname, too: an abbreviation only in capitals before what is not. */
    private static final Pattern EXCELLENCY = Pattern.compile("^\\P{L}*([HS])E(?=\\P{L}.*[\\p{Ll}\\p{Lo}])");

    private static final Pattern COMMA = Pattern.compile("[,;()،؛，；（）]");
    private static final int LONGEST = 3;

    private Honorifics() {}

    /** Whether both are one name once honorifics are left out; what is nothing but honorifics is nobody's. */
    static boolean isCalled(Person person, String name) {
        List<String> names = List.of(person.displayName(), person.passportName());
        Set<List<String>> own = own(person.honorific(), names);
        String key = key(name, own);
        return !key.isEmpty() && names.stream().anyMatch(known -> key.equals(key(known, own)));
    }

    /** The honorific as a whole and each of its parts; but no part of the name, whatever stands in that field. */
    private static Set<List<String>> own(String honorific, List<String> names) {
        Set<String> words =
                names.stream().flatMap(name -> PersonNames.words(name).stream()).collect(Collectors.toSet());
        return phrases(honorific, honorific.replace(' ', '|')).stream()
                .filter(phrase -> phrase.stream().noneMatch(words::contains))
                .collect(Collectors.toSet());
    }

    /** As {@link PersonNames#key}, without honorifics. */
    private static String key(String name, Set<List<String>> own) {
        return COMMA.splitAsStream(EXCELLENCY.matcher(name).replaceFirst("$1.E."))
                .flatMap(part -> bare(PersonNames.words(part), own).stream())
                .sorted()
                .collect(Collectors.joining(" "));
    }

    private static List<String> bare(List<String> words, Set<List<String>> own) {
        List<String> left = new ArrayList<>(words);
        boolean taken = true;
        while (taken) {
            taken = takeFirst(left, own) || takeLast(left, own) || takeWrittenOn(left);
        }
        return left;
    }

    private static boolean takeFirst(List<String> words, Set<List<String>> own) {
        for (int length = Math.min(LONGEST, words.size()); length > 0; length--) {
            List<String> first = words.subList(0, length);
            if (BEFORE.contains(first) || ANYWHERE.contains(first) || own.contains(first)) {
                first.clear();
                return true;
            }
        }
        return false;
    }

    private static boolean takeLast(List<String> words, Set<List<String>> own) {
        for (int length = Math.min(LONGEST, words.size()); length > 0; length--) {
            List<String> last = words.subList(words.size() - length, words.size());
            if (ANYWHERE.contains(last) || own.contains(last)) {
                last.clear();
                return true;
            }
        }
        return false;
    }

    private static boolean takeWrittenOn(List<String> words) {
        if (words.isEmpty()) {
            return false;
        }
        String last = words.get(words.size() - 1);
        for (String honorific : WRITTEN_ON) {
            if (last.endsWith(honorific)) {
                words.set(words.size() - 1, last.substring(0, last.length() - honorific.length()));
                return true;
            }
        }
        return false;
    }

    private static Set<List<String>> phrases(String... several) {
        return Arrays.stream(several)
                .flatMap(one -> Stream.of(one.split("\\|")))
                .map(PersonNames::words)
                .filter(words -> !words.isEmpty())
                .collect(Collectors.toUnmodifiableSet());
    }
}
