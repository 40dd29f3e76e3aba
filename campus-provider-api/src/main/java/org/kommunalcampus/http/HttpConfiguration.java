package org.kommunalcampus.http;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kommunalcampus.shared.DayRange;
import org.kommunalcampus.shared.DayReader;
import org.kommunalcampus.shared.NumberReader;
import org.kommunalcampus.shared.Parsed;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.core.convert.converter.Converter;
import org.springframework.format.FormatterRegistry;
import org.springframework.util.unit.DataSize;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Tells Spring MVC what controllers may take as parameters and in which language the API answers. */
@Configuration(proxyBeanMethods = false)
@Order(Ordered.HIGHEST_PRECEDENCE)
class HttpConfiguration implements WebMvcConfigurer {

    private final CurrentCaller caller;
    private final DataSize largestFile;

    HttpConfiguration(
            CurrentCaller caller, @Value("${spring.servlet.multipart.max-file-size:50MB}") DataSize largestFile) {
        this.caller = caller;
        this.largestFile = largestFile;
    }

    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(new CallerArgument(caller));
        resolvers.add(new PagedArgument());
        resolvers.add(new ExpectedVersionArgument());
        resolvers.add(new UploadedFileArgument(largestFile));
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(new ApiLanguage()).addPathPatterns(ApiPath.PATTERNS);
        registry.addInterceptor(new UnknownParameters()).addPathPatterns("/api/**");
    }

    @Override
    public void addFormatters(FormatterRegistry registry) {
        registry.addConverter(new Numbers());
        registry.addConverter(new Days());
        registry.addConverter(new Months());
    }

    private static <T> T read(Parsed<T> parsed) {
        return parsed.fold(value -> value, (code, detail) -> {
            throw new IllegalArgumentException(code);
        });
    }

    /** A blank parameter is none. */
    private static final class Numbers implements Converter<String, @Nullable BigDecimal> {

        private static final NumberReader READER = NumberReader.between(-1_000_000_000_000L, 1_000_000_000_000L, 20);

        @Override
        public @Nullable BigDecimal convert(String text) {
            return text.isBlank() ? null : read(READER.readPoint(text.strip()));
        }
    }

    /** A blank parameter is none. */
    private static final class Days implements Converter<String, @Nullable LocalDate> {

        @Override
        public @Nullable LocalDate convert(String text) {
            return text.isBlank() ? null : read(DayReader.read(text, DayRange.CALENDAR));
        }
    }

    /** A blank parameter is none. */
    private static final class Months implements Converter<String, @Nullable YearMonth> {

        @Override
        public @Nullable YearMonth convert(String text) {
            return text.isBlank() ? null : read(DayReader.month(text));
        }
    }
}
