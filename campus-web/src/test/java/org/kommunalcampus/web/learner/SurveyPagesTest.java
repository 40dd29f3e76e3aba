package org.kommunalcampus.web.learner;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import lombok.RequiredArgsConstructor;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kommunalcampus.catalogue.Format;
import org.kommunalcampus.catalogue.ModuleId;
import org.kommunalcampus.catalogue.Modules;
import org.kommunalcampus.record.Completions;
import org.kommunalcampus.shared.Caller;
import org.kommunalcampus.shared.MemberId;
import org.kommunalcampus.shared.ProviderId;
import org.kommunalcampus.survey.SurveyCalendar;
import org.kommunalcampus.testing.SampleCampus;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestConstructor;

/** Surveys in a browser without script. */
@LearnerPagesTest
@TestConstructor(autowireMode = TestConstructor.AutowireMode.ALL)
@RequiredArgsConstructor(onConstructor_ = @Autowired)
class SurveyPagesTest {

    private static final Pattern FIELD = Pattern.compile("<(input|textarea)[^>]* name=\"(/answers/[^\"]+)\"");

    private final Visitor visitor;
    private final SampleCampus campus;
    private final Completions completions;
    private final SurveyCalendar calendar;
    private final Modules modules;
    private final Clock clock;

    private Caller person;
    private ModuleId module;
    private ProviderId provider;

    @BeforeEach
    void somebodyCompletesAModule() {
        provider = campus.provider();
        module = campus.module(provider, Format.ONLINE, Map.of(campus.competence(), 3));
        MemberId member = campus.member();
        completions.record(Caller.system("test"), member, module, LocalDate.now(clock), "Liste");
        person = campus.learner(member);
    }

    @Test
    void aSurveyIsAnsweredAndWhatNamesSomebodyIsPointedOutAtTheFieldBesideWhatWasTyped() throws Exception {
        String path = "/umfragen/abschluss/" + module;
        assertThat(visitor.as(person).open("/umfragen").html()).contains(path);
        String form = visitor.open(path).html();
        assertThat(form).contains("Wie gut war das Modul insgesamt?", "sehr gut", "trifft gar nicht zu");

        assertThat(visitor.send(path, "number", "0").text()).contains("Bitte wählen Sie eine Antwort.");
        Visitor.Answer named = visitor.send(path, fields(form, "Frau Weiß war zu schnell."));
        assertThat(named.text())
                .contains("In Ihrem Text steht ein Name.", "Frau Weiß war zu schnell.", "möchte den Text so absenden");

        List<Object> confirmed = new ArrayList<>(List.of(fields(form, "Frau Weiß war zu schnell.")));
        confirmed.addAll(List.of("screened", "true"));
        assertThat(visitor.send(path, confirmed.toArray()).text()).contains("Ihre Antworten sind anonym eingegangen.");
        assertThat(visitor.open(path).status()).isEqualTo(409);
    }

    @Test
    void resultsStandBesideTheModuleForItsProvider() throws Exception {
        assertThat(visitor.as(campus.provider(provider))
                        .open("/umfragen/module/" + module)
                        .text())
                .contains("Zum Abschluss des Moduls", "mindestens 5 Antworten");
        assertThat(visitor.as(campus.provider(campus.provider()))
                        .open("/umfragen/module/" + module)
                        .status())
                .isEqualTo(404);
    }

    @Test
    void eachStepStandsBesideHowManyChoseIt() throws Exception {
        String path = "/umfragen/abschluss/" + module;
        for (MemberId member : campus.members(campus.municipality(), 5)) {
            completions.record(Caller.system("test"), member, module, LocalDate.now(clock), "Liste");
            String form = visitor.as(campus.learner(member)).open(path).html();
            assertThat(visitor.send(path, fields(form, "")).text()).contains("anonym eingegangen");
        }
        calendar.countModules();

        Visitor.Answer results = visitor.as(campus.provider(provider)).open("/umfragen/module/" + module);

        assertThat(results.text())
                .contains("5 Antworten", "Im Mittel 4,0 von 5")
                .contains("sehr gut 0 gut 5 mittel 0 schlecht 0 sehr schlecht 0")
                .contains("trifft voll zu 0 trifft eher zu 5 teils, teils 0");
        assertThat(results.html())
                .contains("<p class=\"kc-lead\">" + modules.find(module).title());
    }

    @Test
    void theOperatorChangesQuestionsAndPlansRounds() throws Exception {
        String page = "/betrieb/umfragen/personal";
        visitor.as(campus.operator());
        assertThat(visitor.open("/betrieb/umfragen").text()).contains("Befragung der Personalstellen");
        assertThat(visitor.open(page).html()).contains("Die Arbeit mit der Plattform spart mir Zeit.");

        assertThat(visitor.send(page, questions("Wie gut?", "")).text())
                .contains("Eine Umfrage hat drei bis sechs Fragen.");
        assertThat(visitor.send(page, questions("Wie gut?", "Wie war die Hilfe?"))
                        .text())
                .contains("Ab jetzt wird so gefragt.", "Fassung 1 vom");
        assertThat(visitor.send(page, questions("Anders?", "Zu spät?")).text()).contains("Inzwischen");
        assertThat(visitor.open(page + "/fassungen/0").html()).contains("Die Arbeit mit der Plattform spart mir Zeit.");

        String tomorrow = LocalDate.now(clock).plusDays(1).toString();
        assertThat(visitor.send(
                                page + "/plan",
                                "version",
                                "0",
                                "nextOn",
                                tomorrow,
                                "everyMonths",
                                "99",
                                "openWeeks",
                                "2")
                        .text())
                .contains("Bitte eine kleinere Zahl");
        assertThat(visitor.send(
                                page + "/plan",
                                "version",
                                "0",
                                "nextOn",
                                tomorrow,
                                "everyMonths",
                                "6",
                                "openWeeks",
                                "2")
                        .text())
                .contains("Der Plan ist gespeichert.");
    }

    private static Object[] questions(String first, String last) {
        return new Object[] {
            "version",
            "0",
            "q0.de",
            first,
            "q0.form",
            "QUALITY",
            "q1.de",
            "Und sonst?",
            "q1.form",
            "TEXT",
            "q2.de",
            last,
            "q2.form",
            "AGREEMENT"
        };
    }

    private static Object[] fields(String form, String words) {
        List<Object> sent = new ArrayList<>(List.of("number", "0"));
        FIELD.matcher(form).results().forEach(field -> {
            boolean scale = field.group(1).equals("input");
            if (!sent.contains(field.group(2))) {
                sent.add(field.group(2));
                sent.add(scale ? "4" : words);
            }
        });
        return sent.toArray();
    }
}
