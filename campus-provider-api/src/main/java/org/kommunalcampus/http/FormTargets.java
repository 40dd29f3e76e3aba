package org.kommunalcampus.http;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Collection;

/** Where the forms of a page may lead besides the platform itself; browsers follow no form to any other place, nor a redirect behind one. */
public final class FormTargets {

    private static final String ATTRIBUTE = FormTargets.class.getName();

    private FormTargets() {}

    /** Lets the forms of this page lead to these, each a scheme with a host and a port. */
    public static void allow(HttpServletRequest request, Collection<String> origins) {
        request.setAttribute(ATTRIBUTE, String.join(" ", origins));
    }

    /** Those of the page as the header names them; empty for most. */
    public static String of(HttpServletRequest request) {
        return request.getAttribute(ATTRIBUTE) instanceof String origins ? origins : "";
    }
}
