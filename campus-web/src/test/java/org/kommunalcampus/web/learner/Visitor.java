package org.kommunalcampus.web.learner;

import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.kommunalcampus.http.CallerSource;
import org.kommunalcampus.shared.Caller;
import org.kommunalcampus.web.Reader;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Primary;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** A browser without script in which one person at a time is signed in; it follows redirects. */
@TestConfiguration(proxyBeanMethods = false)
@Primary
class Visitor implements CallerSource {

    private static final int MOST_REDIRECTS = 3;

    private final ThreadLocal<Caller> caller = ThreadLocal.withInitial(Caller::anonymous);
    private final ObjectProvider<MockMvc> mvc;
    private Locale language = Locale.GERMAN;

    Visitor(ObjectProvider<MockMvc> mvc) {
        this.mvc = mvc;
    }

    @Override
    public Caller current() {
        return caller.get();
    }

    /** Signs the person in. */
    Visitor as(Caller person) {
        caller.set(person);
        language = Locale.GERMAN;
        return this;
    }

    /** Reads English from now on. */
    Visitor inEnglish() {
        language = Locale.ENGLISH;
        return this;
    }

    /** Opens a page. */
    Answer open(String path) throws Exception {
        return send(get(path), 0);
    }

    /** Sends a form, given as names and values in turn. */
    Answer send(String path, Object... fields) throws Exception {
        MockHttpServletRequestBuilder request = post(path).with(csrf());
        for (int i = 0; i < fields.length; i += 2) {
            request.param(fields[i].toString(), fields[i + 1].toString());
        }
        return send(request, 0);
    }

    private Answer send(MockHttpServletRequestBuilder request, int redirects) throws Exception {
        String[] roles = caller.get().roles().stream().map(Enum::name).toArray(String[]::new);
        var result = mvc.getObject()
                .perform(request.locale(language).with(user("test").roles(roles)))
                .andReturn();
        Reader.keeps(result.getFlashMap());
        MockHttpServletResponse response = result.getResponse();
        String target = response.getRedirectedUrl();
        if (target != null && redirects < MOST_REDIRECTS) {
            MockHttpServletRequestBuilder next = get(target);
            return send(result.getFlashMap().isEmpty() ? next : next.flashAttrs(result.getFlashMap()), redirects + 1);
        }
        return new Answer(response.getStatus(), response.getContentAsString(StandardCharsets.UTF_8), response);
    }

    /** What the server answered in the end. */
    record Answer(int status, String html, MockHttpServletResponse response) {

        /** The visible text, with single spaces. */
        String text() {
            return html.replaceAll("(?s)<(head|script|style)\\b.*?</\\1>", " ")
                    .replaceAll("<[^>]+>", " ")
                    .replace("&quot;", "\"")
                    .replace("&#39;", "'")
                    .replace("&amp;", "&")
                    .replaceAll("\\s+", " ");
        }
    }
}
