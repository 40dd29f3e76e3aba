package org.kommunalcampus.web.api;

import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.httpBasic;

import com.jayway.jsonpath.JsonPath;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Sends requests as one of the demo's accounts. */
class Client {

    private static final String ANYONE = "";

    private final MockMvcTester http;
    private String account = ANYONE;

    Client(MockMvcTester http) {
        this.http = http;
    }

    /** Sends the next requests as this account. */
    Client as(String next) {
        account = next;
        return this;
    }

    /** Sends the next requests without signing in. */
    Client anonymously() {
        return as(ANYONE);
    }

    MvcTestResult get(String path) {
        return signed(http.get().uri(path)).exchange();
    }

    MvcTestResult delete(String path) {
        return signed(http.delete().uri(path)).exchange();
    }

    /** Sends JSON; further arguments are names and values of headers. */
    MvcTestResult send(HttpMethod method, String path, String body, String... headers) {
        return send(method, path, MediaType.APPLICATION_JSON, body, headers);
    }

    MvcTestResult send(HttpMethod method, String path, MediaType type, String body, String... headers) {
        var request = signed(http.method(method).uri(path)).contentType(type).content(body);
        for (int i = 0; i < headers.length; i += 2) {
            request.header(headers[i], headers[i + 1]);
        }
        return request.exchange();
    }

    /** The value at the path of the answer's JSON. */
    static <T> T read(MvcTestResult answer, String path) {
        try {
            return JsonPath.read(answer.getResponse().getContentAsString(StandardCharsets.UTF_8), path);
        } catch (UnsupportedEncodingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private MockMvcTester.MockMvcRequestBuilder signed(MockMvcTester.MockMvcRequestBuilder request) {
        return account.isEmpty() ? request : request.with(httpBasic(account, "demo"));
    }
}
