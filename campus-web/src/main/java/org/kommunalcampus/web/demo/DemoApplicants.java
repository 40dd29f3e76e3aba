package org.kommunalcampus.web.demo;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.ByteArrayInputStream;
import java.util.EnumSet;
import java.util.Set;
import lombok.RequiredArgsConstructor;
import org.kommunalcampus.provider.Applications;
import org.kommunalcampus.provider.EvidenceDraft;
import org.kommunalcampus.provider.NewProvider;
import org.kommunalcampus.provider.ProviderFacts;
import org.kommunalcampus.provider.ProviderState;
import org.kommunalcampus.provider.Providers;
import org.kommunalcampus.shared.Caller;
import org.kommunalcampus.shared.ProviderId;
import org.kommunalcampus.shared.Role;
import org.kommunalcampus.venue.Feature;
import org.kommunalcampus.venue.VenueFacts;
import org.kommunalcampus.venue.Venues;
import org.springframework.data.domain.PageRequest;
import org.springframework.stereotype.Component;

/** A provider whose application waits, one that is suspended, and two rooms, so that the pages are not empty. */
@Component
@RequiredArgsConstructor
class DemoApplicants {

    private static final ProviderFacts APPLICANT = new ProviderFacts(
            "Lernwerft",
            "gGmbH",
            "Germersheim",
            "https://lernwerft.example",
            "Carla Winter",
            "carla.winter@lernwerft.example.org",
            "07274 000000");

    private static final NewProvider SUSPENDED = new NewProvider(
            "kursgalerie", "Kursgalerie Haardt", "GmbH", "Neustadt", "https://kursgalerie.example", true);

    /** A page without content, as small as a PDF can be. */
    private static final String EMPTY_PDF = """
            %PDF-1.4
            1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj
            2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj
            3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]>>endobj
            trailer<</Root 1 0 R>>
            """;

    private static final String HOST = "zweiburgen";

    private static final VenueFacts LAB = new VenueFacts(
            "Zukunftslabor im Technikhaus",
            "Werkstraße 5",
            "69469",
            "Weinheim",
            24,
            EnumSet.of(Feature.PROJECTOR, Feature.WIFI, Feature.COMPUTERS, Feature.LABORATORY, Feature.STEP_FREE),
            "Der Eingang liegt im Hof. Zehn Minuten vom Bahnhof.");

    private static final VenueFacts HALL = new VenueFacts(
            "Kleiner Saal",
            "Schlossplatz 2",
            "69469",
            "Weinheim",
            60,
            EnumSet.of(
                    Feature.PROJECTOR,
                    Feature.WHITEBOARD,
                    Feature.STEP_FREE,
                    Feature.ACCESSIBLE_TOILET,
                    Feature.HEARING_LOOP),
            null);

    private final Applications applications;
    private final Venues venues;
    private final Providers providers;

    void load(Caller caller) {
        ProviderId host = providers.byCode(HOST).orElseThrow().id();
        var staff = new Caller("", Set.of(Role.PROVIDER), DemoAccount.ANBIETER.identity(), null, null, host);
        if (venues.own(staff, "", PageRequest.of(0, 1)).isEmpty()) {
            venues.offer(staff, LAB);
            venues.offer(staff, HALL);
        }
        ProviderId suspended = providers.ensure(caller, SUSPENDED);
        if (providers.find(suspended).state() == ProviderState.ACCREDITED) {
            providers.suspend(
                    caller, suspended, "Mehrere Termine sind ohne Absage ausgefallen. Eine Stellungnahme steht aus.");
        }
        DemoAccount account = DemoAccount.BEWERBER;
        if (providers.byCode(String.valueOf(account.getProviderCode())).isEmpty()) {
            ProviderId provider =
                    applications.register(new Caller("", Set.of(), account.identity(), null, null, null), APPLICANT);
            var owner =
                    new Caller(account.getGreeting(), Set.of(Role.PROVIDER), account.identity(), null, null, provider);
            applications.prove(
                    owner,
                    new EvidenceDraft("AZAV", null, null),
                    "Traegerzulassung.pdf",
                    new ByteArrayInputStream(EMPTY_PDF.getBytes(US_ASCII)));
            applications.submit(owner, applications.own(owner).version());
        }
    }
}
