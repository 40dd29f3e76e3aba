package org.kommunalcampus.web;

import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import java.io.UnsupportedEncodingException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Set;
import org.kommunalcampus.shared.Role;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.util.SerializationUtils;
import org.springframework.web.servlet.FlashMap;

/**
 * Somebody who reads pages of the demo in German, in one session.
 *
 * @param account name of a demo account, empty for a visitor
 * @param roles those of the sign-in
 */
public record Reader(MockMvcTester http, String account, Set<Role> roles, MockHttpSession session) {

    /** Nobody in particular. */
    public static Reader visitor(MockMvcTester http) {
        return new Reader(http, "", Set.of(), new MockHttpSession());
    }

    /** One of the demo's accounts, with the roles of its sign-in. */
    public static Reader of(MockMvcTester http, String account, Role... roles) {
        return new Reader(http, account, Set.of(roles), new MockHttpSession());
    }

    /** Opens a page; the path may hold a query, encoded. */
    public MvcTestResult open(String path) {
        return sent(http.get().uri(URI.create(path)));
    }

    /** Opens the page to which an answer leads, with what that answer left to be shown once. */
    public MvcTestResult openAfter(MvcTestResult sent, String path) {
        return sent(
                http.get().uri(URI.create(path)).flashAttrs(sent.getMvcResult().getFlashMap()));
    }

    /** Asks for a part of a page as the page itself does. */
    public MvcTestResult refresh(String path) {
        return sent(http.get().uri(URI.create(path)).header("HX-Request", "true"));
    }

    /** Sends a form; fields are names and values in turn. */
    public MvcTestResult post(String path, String... fields) {
        var request = http.post().uri(path);
        for (int i = 0; i < fields.length; i += 2) {
            request.param(fields[i], fields[i + 1]);
        }
        return sent(request.with(csrf()));
    }

    /** Sends a form with a file. */
    public MvcTestResult upload(String path, String name, String content, String... fields) {
        var file = new MockMultipartFile("file", name, null, content.getBytes(StandardCharsets.UTF_8));
        var request = http.post().uri(path).multipart().file(file);
        for (int i = 0; i < fields.length; i += 2) {
            request.param(fields[i], fields[i + 1]);
        }
        return sent(request.with(csrf()));
    }

    /** The HTML of an answer. */
    public static String html(MvcTestResult answer) {
        try {
            return answer.getResponse().getContentAsString(StandardCharsets.UTF_8);
        } catch (UnsupportedEncodingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** What a person reads: the HTML without tags, blanks joined. */
    public static String text(MvcTestResult answer) {
        return html(answer)
                .replaceAll("(?s)<(script|style|noscript)\\b.*?</\\1>", " ")
                .replaceAll("<[^>]*>", " ")
                .replace("&amp;", "&")
                .replaceAll("\\s+", " ");
    }

    /** Fails if an answer left something for the next page that sessions in the database cannot keep. */
    public static void keeps(FlashMap left) {
        SerializationUtils.serialize(left);
    }

    private MvcTestResult sent(MockMvcTester.MockMvcRequestBuilder request) {
        request.locale(Locale.GERMAN).session(session);
        MvcTestResult answer =
                (account.isEmpty() ? request : request.with(user(account).roles(names()))).exchange();
        keeps(answer.getMvcResult().getFlashMap());
        return answer;
    }

    private MvcTestResult sent(MockMvcTester.MockMultipartMvcRequestBuilder request) {
        request.locale(Locale.GERMAN).session(session);
        return (account.isEmpty() ? request : request.with(user(account).roles(names()))).exchange();
    }

    private String[] names() {
        return roles.stream().map(Role::name).toArray(String[]::new);
    }
}
