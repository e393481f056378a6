package org.plenary.structure;

import com.fasterxml.jackson.databind.JavaType;
import io.swagger.v3.core.converter.AnnotatedType;
import io.swagger.v3.core.converter.ModelConverter;
import io.swagger.v3.core.converter.ModelConverterContext;
import io.swagger.v3.core.jackson.ModelResolver;
import io.swagger.v3.core.jackson.TypeNameResolver;
import io.swagger.v3.oas.models.media.Schema;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.providers.ObjectMapperProvider;

/**
 * How our records appear in the description of the interface: under the module's name, so that two modules may each have an
 * {@code Answer}, and with every component required that is not {@code @Nullable}.
 */
class RecordSchemas extends ModelResolver {

    private static final String OURS = "org.plenary.";

    RecordSchemas(ObjectMapperProvider mappers) {
        super(mappers.jsonMapper(), new ModuleNames());
        openapi31(true);
    }

    @Override
    @SuppressWarnings("rawtypes") // as inherited
    public @Nullable Schema resolve(AnnotatedType type, ModelConverterContext context, Iterator<ModelConverter> chain) {
        Schema schema = super.resolve(type, context, chain);
        Class<?> raw = _mapper.constructType(type.getType()).getRawClass();
        if (schema != null && raw.isRecord() && raw.getName().startsWith(OURS)) {
            require(raw, schema, context);
        }
        return schema;
    }

    @SuppressWarnings("rawtypes")
    private static void require(Class<?> type, Schema schema, ModelConverterContext context) {
        String reference = schema.get$ref();
        Schema<?> model = reference == null
                ? schema
                : context.getDefinedModels().get(reference.substring(reference.lastIndexOf('/') + 1));
        if (model == null || model.getProperties() == null) {
            return;
        }
        List<String> required = Arrays.stream(type.getRecordComponents())
                .filter(component -> !component.getAnnotatedType().isAnnotationPresent(Nullable.class))
                .map(RecordComponent::getName)
                .filter(model.getProperties()::containsKey)
                .sorted()
                .toList();
        model.setRequired(required.isEmpty() ? null : required);
    }

    /** {@code registration.DelegationView}, and for nested types {@code registration.DelegationView.Counts}. */
    private static final class ModuleNames extends TypeNameResolver {

        @Override
        protected String nameForClass(Class<?> type, Set<Options> options) {
            if (!type.getName().startsWith(OURS)) {
                return super.nameForClass(type, options);
            }
            String module = type.getPackageName().substring(OURS.length()).split("\\.", 2)[0];
            return module + "."
                    + type.getName()
                            .substring(type.getPackageName().length() + 1)
                            .replace('$', '.');
        }

        @Override
        protected String nameForGenericType(JavaType type, Set<Options> options) {
            return super.nameForGenericType(type, options).replace(" ", "");
        }
    }
}
