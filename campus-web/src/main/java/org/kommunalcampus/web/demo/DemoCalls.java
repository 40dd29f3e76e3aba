package org.kommunalcampus.web.demo;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Set;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.kommunalcampus.competence.Competences;
import org.kommunalcampus.provider.Providers;
import org.kommunalcampus.shared.Caller;
import org.kommunalcampus.shared.ProviderId;
import org.kommunalcampus.shared.Role;
import org.kommunalcampus.topics.CallId;
import org.kommunalcampus.topics.CallText;
import org.kommunalcampus.topics.Calls;
import org.kommunalcampus.topics.OpenCalls;
import org.springframework.data.domain.PageRequest;
import org.springframework.stereotype.Component;

/** Calls for offers: one with an answer, one without, one in the making. */
@Component
@RequiredArgsConstructor
class DemoCalls {

    private static final int WEEKS = 8;

    private final Calls calls;
    private final OpenCalls openCalls;
    private final Competences competences;
    private final Providers providers;
    private final Clock clock;

    void load() {
        Caller reviewer = caller(DemoAccount.BEIRAT, Role.REVIEWER, null);
        if (calls.list(reviewer, null, PageRequest.of(0, 1)).hasContent()) {
            return;
        }
        CallId cases = draft(
                reviewer,
                "KOMMUNAL:DS2",
                7,
                "Datenschutz-Folgenabschätzung für Fortgeschrittene",
                "Gesucht werden Module, in denen die Teilnehmenden eine Folgenabschätzung am eigenen Verfahren durchführen. Online mit einem Praxistag.");
        calls.open(reviewer, cases);
        CallId plain = draft(
                reviewer,
                "KOMMUNAL:BS3",
                5,
                "Leichte Sprache in Bescheiden",
                "Gesucht werden kurze Module mit Rückmeldung zu eigenen Texten, auch für Teilzeitkräfte.");
        calls.open(reviewer, plain);
        draft(reviewer, "KOMMUNAL:PM6", 6, "Vorhaben priorisieren", "Für Steuerungsgruppen in kleinen Gemeinden.");
        ProviderId provider = providers.byCode("zweiburgen").orElseThrow().id();
        openCalls.answer(caller(DemoAccount.ANBIETER, Role.PROVIDER, provider), cases, "Werkstatt Folgenabschätzung");
    }

    private CallId draft(Caller reviewer, String competence, int level, String title, String text) {
        return calls.draft(
                reviewer,
                new CallText(
                        competences.resolve(competence).orElseThrow(),
                        level,
                        title,
                        text,
                        LocalDate.now(clock).plusWeeks(WEEKS)));
    }

    private static Caller caller(DemoAccount account, Role role, @Nullable ProviderId provider) {
        return new Caller(account.getGreeting(), Set.of(role), account.identity(), null, null, provider);
    }
}
