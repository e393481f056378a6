package org.plenary.structure;

import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.parameters.Parameter;
import io.swagger.v3.oas.models.parameters.QueryParameter;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.plenary.kernel.Language;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springdoc.core.customizers.OperationCustomizer;
import org.springframework.core.MethodParameter;
import org.springframework.web.method.HandlerMethod;

/**
 * The reader's language in the description of the interface: no route has a parameter of its own for it, each answers, and
 * refuses, in the language of {@code lang}. Springdoc takes a controller's {@link Language} for a parameter of its own.
 */
class LanguageParameter implements OperationCustomizer, OpenApiCustomizer {

    private static final String NAME = "lang";

    @Override
    public Operation customize(Operation operation, HandlerMethod method) {
        Set<String> readers = Arrays.stream(method.getMethodParameters())
                .filter(LanguageParameter::isReaders)
                .map(MethodParameter::getParameterName)
                .collect(Collectors.toSet());
        if (operation.getParameters() != null) {
            operation.getParameters().removeIf(parameter -> readers.contains(parameter.getName()));
        }
        return operation.addParametersItem(new Parameter().$ref("#/components/parameters/" + NAME));
    }

    @Override
    public void customise(OpenAPI description) {
        if (description.getComponents() == null) {
            description.setComponents(new Components());
        }
        description
                .getComponents()
                .addParameters(
                        NAME,
                        new QueryParameter()
                                .name(NAME)
                                .required(false)
                                .description("The language of the answer; else that of Accept-Language, else English.")
                                .schema(new StringSchema()._enum(tags())));
    }

    private static boolean isReaders(MethodParameter parameter) {
        return parameter.getParameterType() == Language.class && parameter.getParameterAnnotations().length == 0;
    }

    private static List<String> tags() {
        return Arrays.stream(Language.values()).map(Language::tag).sorted().toList();
    }
}
