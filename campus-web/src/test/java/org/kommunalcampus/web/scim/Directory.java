package org.kommunalcampus.web.scim;

import com.jayway.jsonpath.JsonPath;
import java.io.UnsupportedEncodingException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.concurrent.ThreadLocalRandom;
import org.jspecify.annotations.Nullable;
import org.kommunalcampus.organisation.Municipalities;
import org.kommunalcampus.organisation.MunicipalityRow;
import org.kommunalcampus.organisation.NewMunicipality;
import org.kommunalcampus.organisation.Regions;
import org.kommunalcampus.provisioning.DirectoryAccesses;
import org.kommunalcampus.provisioning.IssuedKey;
import org.kommunalcampus.shared.Caller;
import org.kommunalcampus.shared.MunicipalityId;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** The directory of a new municipality, with a key of its own. */
class Directory {

    static final Caller TEST = Caller.system("test");

    private final MockMvcTester http;
    final MunicipalityId town;
    final String key;

    private Directory(MockMvcTester http, MunicipalityId town, String key) {
        this.http = http;
        this.town = town;
        this.key = key;
    }

    /** One that stores what it sends. */
    static Directory inUse(
            MockMvcTester http, Regions regions, Municipalities towns, DirectoryAccesses accesses, LocalDate today) {
        return make(http, regions, towns, accesses, today, true);
    }

    static Directory onTrial(
            MockMvcTester http, Regions regions, Municipalities towns, DirectoryAccesses accesses, LocalDate today) {
        return make(http, regions, towns, accesses, today, false);
    }

    private static Directory make(
            MockMvcTester http,
            Regions regions,
            Municipalities towns,
            DirectoryAccesses accesses,
            LocalDate today,
            boolean inUse) {
        regions.ensure(TEST, "SCIM", "Region of directories");
        String ags = String.valueOf(ThreadLocalRandom.current().nextInt(10_000_000, 99_999_999));
        MunicipalityId town = towns.admit(
                TEST,
                new NewMunicipality(
                        "SCIM",
                        new MunicipalityRow(
                                ags, ags + "0000", "Stadt " + ags, "Stadt", "Hessen", "Kreis", null, "64646", 1000)));
        IssuedKey issued = accesses.issue(TEST, town, "Verzeichnis", today.plusDays(1));
        if (inUse) {
            accesses.putToUse(TEST, town, issued.access(), 0);
        }
        return new Directory(http, town, issued.key());
    }

    /** Of its mail addresses, which are unique on the platform. */
    String domain() {
        return "t" + town.toString().substring(0, 8) + ".example";
    }

    String address(String path) {
        return "/scim/v2/" + town + path;
    }

    MvcTestResult get(String path) {
        return send(HttpMethod.GET, path, null);
    }

    /** Sends JSON as SCIM; further arguments are names and values of headers. */
    MvcTestResult send(HttpMethod verb, String path, @Nullable String body, String... headers) {
        var request =
                http.method(verb).uri(URI.create(address(path))).header(HttpHeaders.AUTHORIZATION, "Bearer " + key);
        if (body != null) {
            request.contentType(MediaType.parseMediaType("application/scim+json"))
                    .content(body);
        }
        for (int i = 0; i < headers.length; i += 2) {
            request.header(headers[i], headers[i + 1]);
        }
        return request.exchange();
    }

    static <T> T read(MvcTestResult answer, String path) {
        try {
            return JsonPath.read(answer.getResponse().getContentAsString(StandardCharsets.UTF_8), path);
        } catch (UnsupportedEncodingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
