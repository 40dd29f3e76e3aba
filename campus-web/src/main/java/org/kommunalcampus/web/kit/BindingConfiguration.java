package org.kommunalcampus.web.kit;

import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.core.convert.ConversionFailedException;
import org.springframework.core.convert.ConversionService;
import org.springframework.core.convert.TypeDescriptor;
import org.springframework.validation.Validator;
import org.springframework.web.bind.support.ConfigurableWebBindingInitializer;

/** Lets a refused text be refused: where a conversion fails, Spring would otherwise try its own editors, which know no bounds. */
@Configuration(proxyBeanMethods = false)
class BindingConfiguration {

    @Bean
    static ConfigurableWebBindingInitializer bindingInitializer(
            @Qualifier("mvcConversionService") ConversionService conversions,
            @Qualifier("mvcValidator") Validator validator) {
        var initializer = new ConfigurableWebBindingInitializer();
        initializer.setConversionService(new Strict(conversions));
        initializer.setValidator(validator);
        return initializer;
    }

    /** Hands on what a reader refuses as it is. */
    record Strict(ConversionService conversions) implements ConversionService {

        @Override
        public boolean canConvert(@Nullable Class<?> from, Class<?> to) {
            return conversions.canConvert(from, to);
        }

        @Override
        public boolean canConvert(@Nullable TypeDescriptor from, TypeDescriptor to) {
            return conversions.canConvert(from, to);
        }

        @Override
        public <T> @Nullable T convert(@Nullable Object source, Class<T> to) {
            return conversions.convert(source, to);
        }

        @Override
        public @Nullable Object convert(@Nullable Object source, @Nullable TypeDescriptor from, TypeDescriptor to) {
            try {
                return conversions.convert(source, from, to);
            } catch (ConversionFailedException failed) {
                if (NestedExceptionUtils.getMostSpecificCause(failed)
                        instanceof FormFieldFormats.Unreadable unreadable) {
                    throw unreadable;
                }
                throw failed;
            }
        }
    }
}
