package org.kommunalcampus.http;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Locale;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.HttpHeaders;
import org.springframework.web.servlet.DispatcherServlet;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.i18n.AcceptHeaderLocaleResolver;

/** The API speaks the language of {@code Accept-Language}, German where that names neither German nor English; cookies do not count. */
class ApiLanguage implements HandlerInterceptor {

    private final AcceptHeaderLocaleResolver resolver = new AcceptHeaderLocaleResolver();

    ApiLanguage() {
        resolver.setSupportedLocales(List.of(Locale.GERMAN, Locale.ENGLISH));
        resolver.setDefaultLocale(Locale.GERMAN);
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        request.setAttribute(DispatcherServlet.LOCALE_RESOLVER_ATTRIBUTE, resolver);
        LocaleContextHolder.setLocale(of(request));
        response.addHeader(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE);
        return true;
    }

    Locale of(HttpServletRequest request) {
        return resolver.resolveLocale(request);
    }
}
