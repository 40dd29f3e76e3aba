package org.kommunalcampus.web.provider;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kommunalcampus.web.Reader.html;
import static org.kommunalcampus.web.Reader.text;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.httpBasic;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import com.jayway.jsonpath.JsonPath;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.UUID;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.kommunalcampus.catalogue.Certification;
import org.kommunalcampus.catalogue.ModuleContent;
import org.kommunalcampus.catalogue.ModuleId;
import org.kommunalcampus.catalogue.Modules;
import org.kommunalcampus.organisation.Identities;
import org.kommunalcampus.provider.Logos;
import org.kommunalcampus.provider.Providers;
import org.kommunalcampus.record.AchievementRecords;
import org.kommunalcampus.record.Completions;
import org.kommunalcampus.shared.Caller;
import org.kommunalcampus.shared.IdentityKey;
import org.kommunalcampus.shared.ProviderId;
import org.kommunalcampus.shared.Role;
import org.kommunalcampus.testing.ModuleSketch;
import org.kommunalcampus.web.Reader;
import org.kommunalcampus.web.api.ApiTest;
import org.kommunalcampus.web.layout.Wording;
import org.kommunalcampus.web.proof.Papers;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** The logo of a provider: put in and taken out by its owners, shown to everybody beside its modules and printed on their records. */
@ApiTest
class LogoPagesTest {

    private static final Caller TEST = Caller.system("test");
    private static final String PAGE = "/anbieter/logo";
    private static final String API = "/api/v1/provider/logo";
    private static final String SHOWN = "Logo der Akademie Zweiburgen";

    @Autowired
    private MockMvcTester http;

    @Autowired
    private Logos logos;

    @Autowired
    private Modules modules;

    @Autowired
    private Completions completions;

    @Autowired
    private AchievementRecords records;

    @Autowired
    private Identities identities;

    @Autowired
    private Providers providers;

    @AfterEach
    void withoutALogo() {
        logos.remove(identities.callerOf(new IdentityKey("demo", "anbieter")).orElseThrow());
    }

    @Test
    void anOwnerPutsInALogoWhichStandsOnTheModulesAndTheirRecordsUntilItIsRemoved() throws IOException {
        Reader staff = Reader.of(http, "anbieter", Role.PROVIDER);
        ModuleId module = module();
        assertThat(text(staff.open(PAGE))).contains("Sie haben kein Logo.");
        assertThat(html(Reader.visitor(http).open("/katalog/" + module))).doesNotContain("kc-provider-logo");

        assertThat(upload(picture("png"), SHOWN)).hasStatus3xxRedirection().hasRedirectedUrl(PAGE);

        assertThat(html(staff.open(PAGE))).contains("alt=\"" + SHOWN + "\"", "Logo entfernen");
        String page = html(Reader.visitor(http).open("/katalog/" + module));
        assertThat(page).contains("alt=\"" + SHOWN + "\"", "/katalog/logos/" + provider());
        MvcTestResult shown = Reader.visitor(http).open("/katalog/logos/" + provider());
        assertThat(shown).hasStatusOk().hasContentType("image/png").hasHeader("X-Content-Type-Options", "nosniff");
        byte[] record = document(module);
        Papers.assertLastsAndIsReadByScreenReaders(record);
        assertThat(Papers.alternatives(record)).contains(SHOWN);

        assertThat(staff.post(PAGE + "/entfernung")).hasStatus3xxRedirection();

        assertThat(html(Reader.visitor(http).open("/katalog/" + module))).doesNotContain("kc-provider-logo");
        assertThat(Reader.visitor(http).open("/katalog/logos/" + provider())).hasStatus(404);
        assertThat(Papers.alternatives(document(module))).doesNotContain(SHOWN);
    }

    @Test
    void whatIsWrongStandsAtItsField() throws IOException {
        MvcTestResult wrong =
                upload("<svg xmlns='http://www.w3.org/2000/svg'/>".getBytes(StandardCharsets.UTF_8), SHOWN);
        assertThat(wrong).hasStatus(422);
        assertThat(html(wrong)).contains("id=\"file-error\"", "Erlaubt sind PNG und JPEG", "value=\"" + SHOWN + "\"");
        MvcTestResult silent = upload(picture("png"), " ");
        assertThat(silent).hasStatus(422);
        assertThat(html(silent)).contains("id=\"alternative-error\"", "Beschreiben Sie das Bild");
    }

    @Test
    void otherRolesAndOtherProvidersDoNotTouchIt() throws IOException {
        for (String account : new String[] {"personal", "lernende", "beirat"}) {
            assertThat(http.put()
                            .uri(API + "?alternative=Logo")
                            .contentType("image/png")
                            .content(picture("png"))
                            .with(httpBasic(account, "demo")))
                    .hasStatus(403);
            assertThat(http.delete().uri(API).with(httpBasic(account, "demo"))).hasStatus(403);
        }
        MvcTestResult put = http.put()
                .uri(URI.create(API + "?alternative=Logo"))
                .contentType("image/jpeg")
                .content(picture("jpg"))
                .with(httpBasic("anbieter", "demo"))
                .exchange();
        assertThat(put).hasStatusOk();
        String body = html(put);
        assertThat((Integer) JsonPath.read(body, "$.width")).isEqualTo(240);
        assertThat((String) JsonPath.read(body, "$.address")).contains("/katalog/logos/" + provider() + "?v=");

        assertThat(http.delete().uri(API).with(httpBasic("bewerber", "demo"))).hasStatus(204);

        assertThat(http.get().uri(API).with(httpBasic("bewerber", "demo"))).hasStatus(404);
        assertThat(http.get().uri(API).with(httpBasic("anbieter", "demo"))).hasStatusOk();
        assertThat(http.put()
                        .uri(API + "?alternative=Logo")
                        .contentType("image/png")
                        .content(new byte[] {1, 2, 3})
                        .with(httpBasic("anbieter", "demo")))
                .hasStatus(422)
                .bodyText()
                .contains("file-kind");
        assertThat(http.delete().uri(API).with(httpBasic("anbieter", "demo"))).hasStatus(204);
        assertThat(http.get().uri(API).with(httpBasic("anbieter", "demo"))).hasStatus(404);
    }

    private MvcTestResult upload(byte[] file, String alternative) {
        return http.post()
                .uri(PAGE)
                .multipart()
                .file(new MockMultipartFile("file", "logo.png", "image/png", file))
                .param("alternative", alternative)
                .with(user("anbieter").roles(Role.PROVIDER.name()))
                .with(csrf())
                .exchange();
    }

    /** A record of the module, which somebody has completed. */
    private byte[] document(ModuleId module) {
        Caller learner =
                identities.callerOf(new IdentityKey("demo", "lernende")).orElseThrow();
        String number = records.of(learner, learner.requireMember()).stream()
                .filter(record -> record.module().equals(module))
                .findFirst()
                .orElseThrow()
                .number()
                .value();
        return Reader.of(http, "lernende", Role.LEARNER)
                .open("/nachweise/" + number + "/dokument")
                .getResponse()
                .getContentAsByteArray();
    }

    private ModuleId module() {
        ModuleContent content = ModuleSketch.module("T-" + UUID.randomUUID(), "Probestück")
                .objective("Sie können zeichnen.")
                .hours(2)
                .euros(0)
                .content();
        ModuleId module = modules.save(TEST, provider(), content);
        modules.goLive(TEST, module, content, Certification.byAgreement());
        Caller clerk = identities.callerOf(new IdentityKey("demo", "personal")).orElseThrow();
        Caller learner =
                identities.callerOf(new IdentityKey("demo", "lernende")).orElseThrow();
        completions.record(clerk, learner.requireMember(), module, LocalDate.now(Wording.ZONE), "Liste");
        return module;
    }

    private ProviderId provider() {
        return providers.byCode("zweiburgen").orElseThrow().id();
    }

    private static byte[] picture(String format) throws IOException {
        var bytes = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(240, 80, BufferedImage.TYPE_INT_RGB), format, bytes);
        return bytes.toByteArray();
    }
}
