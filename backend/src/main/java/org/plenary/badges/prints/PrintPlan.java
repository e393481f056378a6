package org.plenary.badges.prints;

import java.util.ArrayList;
import java.util.List;

/**
 * How a run is laid on sheets and the sheets into parts, from nothing but the sizes of its envelopes. With covers each
 * envelope begins with one, on a sheet of its own; without, badges follow each other closely.
 */
record PrintPlan(List<Part> parts) {

    /** So many sheets are one file at most: what a printer's tray takes, and a person looks through. */
    static final int SHEETS = 40;
    /** So many badges are one file at most: some seconds of work, of which no more is lost when an instance dies. */
    static final int BADGES = 80;

    /**
     * A sheet of paper.
     *
     * @param envelope which it belongs to; without covers that of its first badge
     * @param from the first badge on it, among all of the run
     * @param to the first badge that is not on it any more; {@code from} on a cover
     */
    record Sheet(int envelope, int from, int to) {

        boolean cover() {
            return from == to;
        }

        int badges() {
            return to - from;
        }
    }

    /** One file: sheets in their order, at least one with badges. */
    record Part(List<Sheet> sheets) {

        int badges() {
            return sheets.stream().mapToInt(Sheet::badges).sum();
        }

        int from() {
            return sheets.get(0).from();
        }
    }

    int sheets() {
        return parts.stream().mapToInt(part -> part.sheets().size()).sum();
    }

    /** @param sizes how many badges each envelope holds, none of them empty */
    static PrintPlan of(List<Integer> sizes, int perSheet, boolean covers) {
        return new PrintPlan(parts(covers ? apart(sizes, perSheet) : together(sizes, perSheet)));
    }

    private static List<Sheet> apart(List<Integer> sizes, int perSheet) {
        List<Sheet> sheets = new ArrayList<>();
        int at = 0;
        for (int envelope = 0; envelope < sizes.size(); envelope++) {
            int end = at + sizes.get(envelope);
            sheets.add(new Sheet(envelope, at, at));
            for (; at < end; at = Math.min(end, at + perSheet)) {
                sheets.add(new Sheet(envelope, at, Math.min(end, at + perSheet)));
            }
        }
        return sheets;
    }

    private static List<Sheet> together(List<Integer> sizes, int perSheet) {
        List<Sheet> sheets = new ArrayList<>();
        int all = sizes.stream().mapToInt(Integer::intValue).sum();
        int envelope = 0;
        int end = sizes.isEmpty() ? 0 : sizes.get(0);
        for (int at = 0; at < all; at += perSheet) {
            while (at >= end) {
                envelope++;
                end += sizes.get(envelope);
            }
            sheets.add(new Sheet(envelope, at, Math.min(all, at + perSheet)));
        }
        return sheets;
    }

    /** A cover goes with the sheet after it: an envelope's name never ends a file. */
    private static List<Part> parts(List<Sheet> sheets) {
        List<Part> parts = new ArrayList<>();
        List<Sheet> part = new ArrayList<>();
        for (int at = 0; at < sheets.size(); at++) {
            Sheet sheet = sheets.get(at);
            List<Sheet> next = sheet.cover() ? List.of(sheet, sheets.get(++at)) : List.of(sheet);
            if (!part.isEmpty() && isFull(part, next)) {
                parts.add(new Part(List.copyOf(part)));
                part.clear();
            }
            part.addAll(next);
        }
        if (!part.isEmpty()) {
            parts.add(new Part(List.copyOf(part)));
        }
        return parts;
    }

    private static boolean isFull(List<Sheet> part, List<Sheet> next) {
        int badges = part.stream().mapToInt(Sheet::badges).sum()
                + next.stream().mapToInt(Sheet::badges).sum();
        return part.size() + next.size() > SHEETS || badges > BADGES;
    }
}
