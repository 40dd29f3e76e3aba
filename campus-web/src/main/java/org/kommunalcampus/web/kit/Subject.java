package org.kommunalcampus.web.kit;

import jakarta.servlet.http.HttpServletRequest;

/** What a step is about, said before the reason why it was refused, where the page that shows the reason is about more. */
public final class Subject {

    static final String ATTRIBUTE = Subject.class.getName();

    private Subject() {}

    /** Remembers the words for the time of the request. */
    public static void is(String words, HttpServletRequest request) {
        request.setAttribute(ATTRIBUTE, words);
    }
}
