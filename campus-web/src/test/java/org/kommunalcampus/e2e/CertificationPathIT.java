package org.kommunalcampus.e2e;

import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.SelectOption;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The way of a provider and its module: from the registration over the operator and the Beirat into a learner's curriculum. */
@EndToEndTest
class CertificationPathIT {

    private static final String TITLE = "Vereinsanfragen in einem Schritt beantworten";

    @Test
    void whatANewProviderWritesAndTwoReviewersCertifyAppearsInACurriculum(Person person) {
        registers(person);
        accredits(person);

        person.signsInAs("lernende");
        String gap = competenceOfTheFirstGap(person);
        person.clicks("Abmelden").reads("abgemeldet");

        person.signsInAs("neuling");
        person.page()
                .getByLabel("Titel", new Page.GetByLabelOptions().setExact(true))
                .fill(TITLE);
        person.clicks("Entwurf anlegen").reads("Der Entwurf ist angelegt");
        person.clicks("Speichern und einreichen")
                .reads("noch nicht eingereicht")
                .findsThePageAccessible();
        fill(person, gap);
        person.clicks("Speichern und einreichen")
                .reads("Der Fachbeirat begutachtet es")
                .findsThePageAccessible();
        person.clicks("Abmelden").reads("abgemeldet");

        votes(person, "beirat");
        votes(person, "beirat2");
        person.signsInAs("beirat");
        open(person);
        person.page().getByLabel("Begründung für den Anbieter").fill("Klar und praxisnah.");
        person.findsThePageAccessible().clicks("Entscheidung bekanntgeben").reads("Zertifiziert");
        person.clicks("Abmelden").reads("abgemeldet");

        person.signsInAs("lernende").opens("/katalog?q=Vereinsanfragen").reads(TITLE);
        person.answersAllQuestions();
        await().pollInSameThread()
                .atMost(Duration.ofSeconds(30))
                .until(() -> person.opens("/lehrplan")
                                .page()
                                .locator(".kc-card--next, .kc-path")
                                .getByText(TITLE)
                                .count()
                        > 0);
    }

    @Test
    void aRevisionIsComparedAndTheOfferStaysAsItIs(Person person) {
        person.signsInAs("anbieter").opens("/anbieter?q=ZB-103");
        person.page().locator("main table th a").first().click();
        person.clicks("Entwurf speichern").reads("gespeichert");
        person.link("Fassungen vergleichen").first().click();
        person.reads("210").findsThePageAccessible();
    }

    @Test
    void theWorkplacesFitAPhone(Person person) {
        person.onAPhone().signsInAs("anbieter").opens("/anbieter?q=ZB-204");
        person.page().locator("main table th a").first().click();
        person.reads("Anmerkung des Fachbeirats").findsThePageAccessible().takesAPicture("module-form-phone");
        person.onAPhone().signsInAs("beirat").opens("/beirat?q=Anh%C3%B6rungen");
        person.page().locator("main table th a").first().click();
        person.reads("Ihre Stimme").findsThePageAccessible().takesAPicture("review-phone");
    }

    private static void registers(Person person) {
        person.signsInAs("neuling").opens("/registrierung").findsThePageAccessible();
        Page page = person.page();
        Map.of(
                        "name", "Akademie am Schleusenhaus",
                        "legalForm", "gGmbH",
                        "registeredOffice", "Ladenburg",
                        "contactName", "Jule Farin",
                        "contactEmail", "post@schleusenhaus.example")
                .forEach((name, text) -> field(page, name).fill(text));
        person.clicks("Registrieren").reads("Ihre Organisation ist registriert");
        uploads(person, "zertifikat.pdf", "MZ This program cannot be run");
        person.reads("etwas anderes, als ihr Name sagt").findsThePageAccessible();
        uploads(person, "zertifikat.pdf", "%PDF-1.7 Zertifikat");
        person.reads("Der Nachweis ist hochgeladen").findsThePageAccessible();
        person.clicks("Antrag einreichen").reads("Der Antrag ist eingereicht").findsThePageAccessible();
        person.opens("/anbieter/team").findsThePageAccessible();
        person.clicks("Abmelden").reads("abgemeldet");
    }

    private static void uploads(Person person, String name, String content) {
        Page page = person.page();
        field(page, "kind").selectOption("ISO_21001");
        field(page, "file")
                .setInputFiles(new FilePayload(name, "application/pdf", content.getBytes(StandardCharsets.US_ASCII)));
        person.clicks("Hochladen");
    }

    private static void accredits(Person person) {
        person.signsInAs("betrieb").opens("/betrieb/antraege").findsThePageAccessible();
        person.link("Akademie am Schleusenhaus").first().click();
        person.findsThePageAccessible();
        for (int item = 0; item < 5; item++) {
            person.clicks("Abhaken").reads("Die Prüfliste ist gespeichert");
        }
        person.clicks("Entscheidung bekanntgeben")
                .reads("Die Entscheidung ist gespeichert")
                .findsThePageAccessible();
        person.clicks("Abmelden").reads("abgemeldet");
    }

    private static void fill(Person person, String competence) {
        Page page = person.page();
        Map.ofEntries(
                        Map.entry(
                                "/objective", "Die Teilnehmenden beantworten Anfragen von Vereinen in einem Schritt."),
                        Map.entry("/description", "Sie üben an echten Anfragen. Jede Person schreibt drei Antworten."),
                        Map.entry("/targetGroup", "Alle mit Kontakt zu Vereinen"),
                        Map.entry("/outcomes/0/text", "Die Teilnehmenden verfassen eine vollständige Antwort."),
                        Map.entry("/hours", "1"),
                        Map.entry("/elements/0/title", "Drei Antworten"),
                        Map.entry("/elements/0/minutes", "60"),
                        Map.entry("/elements/0/outcomes", "1"),
                        Map.entry("/accessibility", "Alle Texte sind barrierefrei, Videos gibt es nicht."),
                        Map.entry("/price/amount", "0"))
                .forEach((pointer, text) -> field(page, pointer).fill(text));
        field(page, "/outcomes/0/competence").selectOption(new SelectOption().setLabel(competence));
        field(page, "/outcomes/0/level").selectOption("8");
        field(page, "/format").selectOption("ONLINE");
        field(page, "/elements/0/phase").selectOption("PREPARATION");
        field(page, "/elements/0/kind").selectOption("EXERCISE");
    }

    private static void votes(Person person, String account) {
        person.signsInAs(account);
        open(person);
        person.clicks("Begutachtung übernehmen").reads("Sind Sie befangen?");
        person.page().getByLabel("Nein, ich bin unbefangen").check();
        person.clicks("Erklären").reads("festgehalten");
        if (account.equals("beirat2")) {
            vote(person);
            person.clicks("Abmelden").reads("abgemeldet").signsInAs("beirat");
            open(person);
            vote(person);
        }
        person.clicks("Abmelden").reads("abgemeldet");
    }

    private static void vote(Person person) {
        Locator best = person.page().locator("input[type=radio][name^='grade.'][value='5']");
        for (int i = 0; i < best.count(); i++) {
            best.nth(i).check();
        }
        person.page()
                .getByLabel("Zertifizieren", new Page.GetByLabelOptions().setExact(true))
                .check();
        person.page()
                .getByLabel("Begründung", new Page.GetByLabelOptions().setExact(true))
                .fill("Überzeugt.");
        person.findsThePageAccessible().clicks("Stimme abgeben").reads("Ihre Stimme ist abgegeben");
    }

    private static void open(Person person) {
        person.opens("/beirat?q=Vereinsanfragen");
        person.page()
                .getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(Pattern.compile("Vereinsanfragen")))
                .first()
                .click();
    }

    private static Locator field(Page page, String pointer) {
        return page.locator("[name='" + pointer + "']");
    }

    /** The first competence of which the learner lacks a level, by the name that the provider's form shows. */
    private static String competenceOfTheFirstGap(Person person) {
        Object name = person.page().evaluate("""
                        fetch('/api/v1/me/gaps', {headers: {Authorization: 'Basic ' + btoa('lernende:demo')}})
                            .then(answer => answer.json())
                            .then(gaps => gaps.find(gap => gap.actual < gap.target).competence.name)""");
        return String.valueOf(name);
    }
}
