package org.kommunalcampus.web.layout;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.kommunalcampus.http.CallerSource;
import org.kommunalcampus.shared.IdentityKey;
import org.kommunalcampus.web.security.SharedTerminal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/** Tells the script that keeps drafts whose they are, by a name that says nothing about the person, and how long the session lasts. */
@ControllerAdvice(annotations = Controller.class)
@RequiredArgsConstructor
class SessionAdvice {

    private final CallerSource callers;
    private final SharedTerminal terminal;

    @ModelAttribute("draftOwner")
    @Nullable
    String draftOwner() {
        IdentityKey identity = callers.current().identity();
        return identity == null
                ? null
                : UUID.nameUUIDFromBytes(identity.toString().getBytes(StandardCharsets.UTF_8))
                        .toString();
    }

    /** Whether several people use the device in turn, where nothing that was typed is kept. */
    @ModelAttribute("sharedTerminal")
    boolean sharedTerminal(HttpServletRequest request) {
        return terminal.sent(request);
    }

    @ModelAttribute("sessionSeconds")
    @Nullable
    Integer sessionSeconds(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        return session == null ? null : session.getMaxInactiveInterval();
    }
}
