package org.kommunalcampus.web.layout;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import lombok.RequiredArgsConstructor;
import org.kommunalcampus.http.CallerSource;
import org.kommunalcampus.notification.Notifications;
import org.kommunalcampus.shared.Caller;
import org.kommunalcampus.shared.Role;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/** Gives every page its frame: who is signed in and where the person can go. */
@ControllerAdvice(annotations = Controller.class)
@RequiredArgsConstructor
class ShellAdvice {

    private final CallerSource callers;
    private final Notifications notifications;
    private final Environment environment;

    @ModelAttribute("shell")
    Shell shell(HttpServletRequest request, Locale locale) {
        Caller caller = callers.current();
        boolean failed = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI) != null;
        Object uri = failed ? request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI) : request.getRequestURI();
        String path = uri.toString().substring(request.getContextPath().length());
        String here = failed || request.getQueryString() == null || !"GET".equals(request.getMethod())
                ? path
                : path + "?" + request.getQueryString();
        return new Shell(
                caller.roles().isEmpty() ? null : caller.name(),
                Navigation.of(caller.roles(), path),
                LanguageLink.of(here, locale),
                getsMessages(caller) ? notifications.unread(caller) : null,
                environment.acceptsProfiles(Profiles.of("demo")));
    }

    private static boolean getsMessages(Caller caller) {
        return (caller.is(Role.LEARNER) && caller.member() != null)
                || (caller.is(Role.PROVIDER) && caller.provider() != null)
                || caller.is(Role.REVIEWER);
    }
}
