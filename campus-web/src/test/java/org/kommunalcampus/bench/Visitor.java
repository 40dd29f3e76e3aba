package org.kommunalcampus.bench;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Somebody who asks for pages and answers of the API; signed in to both with the same demo account, or not at all. */
final class Visitor {

    private static final Pattern CSRF = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

    private final HttpClient http =
            HttpClient.newBuilder().cookieHandler(new CookieManager()).build();
    private final String base;
    private final String account;

    /** Signs in where the account has a name. */
    Visitor(String base, String account) {
        this.base = base;
        this.account = account;
        if (!account.isEmpty()) {
            Matcher csrf = CSRF.matcher(get("/anmeldung").body());
            if (!csrf.find()) {
                throw new IllegalStateException("no form to sign in");
            }
            String form = "_csrf=" + URLEncoder.encode(csrf.group(1), StandardCharsets.UTF_8) + "&username=" + account
                    + "&password=demo";
            HttpResponse<String> answer = send(HttpRequest.newBuilder(URI.create(base + "/anmeldung"))
                    .header("Content-Type", "application/x-www-form-urlencoded")
                    .POST(HttpRequest.BodyPublishers.ofString(form)));
            String location = answer.headers().firstValue("Location").orElse("");
            if (answer.statusCode() != 302 || location.contains("anmeldung")) {
                throw new IllegalStateException(account + " cannot sign in: " + answer.statusCode() + " " + location);
            }
        }
    }

    /** What the address answers; throws {@link IllegalStateException} unless that is 200. */
    HttpResponse<String> get(String path) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(base + path));
        if (path.startsWith("/api/")) {
            authorised(request).header("Accept", "application/json");
        } else {
            request.header("Accept", "text/html,*/*;q=0.8");
        }
        return checked(path, send(request));
    }

    /** Sends a file to the API; throws {@link IllegalStateException} unless that is answered with 200. */
    String post(String path, String type, String body) {
        return checked(
                        path,
                        send(authorised(HttpRequest.newBuilder(URI.create(base + path)))
                                .header("Content-Type", type)
                                .POST(HttpRequest.BodyPublishers.ofString(body))))
                .body();
    }

    private HttpRequest.Builder authorised(HttpRequest.Builder request) {
        if (account.isEmpty()) {
            return request;
        }
        String pair = Base64.getEncoder().encodeToString((account + ":demo").getBytes(StandardCharsets.UTF_8));
        return request.header("Authorization", "Basic " + pair);
    }

    private static HttpResponse<String> checked(String path, HttpResponse<String> answer) {
        if (answer.statusCode() != 200) {
            String body = answer.body();
            throw new IllegalStateException(
                    path + ": " + answer.statusCode() + " " + body.substring(0, Math.min(500, body.length())));
        }
        return answer;
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return http.send(
                    request.timeout(Duration.ofMinutes(10)).build(),
                    HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
