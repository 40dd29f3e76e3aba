package org.kommunalcampus.web.demo;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Set;
import lombok.RequiredArgsConstructor;
import org.kommunalcampus.competence.CompetenceId;
import org.kommunalcampus.competence.Competences;
import org.kommunalcampus.contact.MessageDraft;
import org.kommunalcampus.contact.ProviderMessages;
import org.kommunalcampus.organisation.MemberView;
import org.kommunalcampus.privacy.Consents;
import org.kommunalcampus.privacy.Purpose;
import org.kommunalcampus.provider.Providers;
import org.kommunalcampus.shared.Caller;
import org.kommunalcampus.shared.ProviderId;
import org.kommunalcampus.shared.Role;
import org.springframework.data.domain.PageRequest;
import org.springframework.stereotype.Component;

/** A learner who consented on a topic, and a provider's message on it. */
@Component
@RequiredArgsConstructor
class DemoContacts {

    private static final String LEARNER = "D-0006";
    private static final String PROVIDER = "zweiburgen";
    private static final String TOPIC = "KOMMUNAL:DA3";

    private final DemoRegion region;
    private final Providers providers;
    private final Competences competences;
    private final Consents consents;
    private final ProviderMessages messages;
    private final Clock clock;

    void load(Caller caller) {
        ProviderId provider = providers.byCode(PROVIDER).orElseThrow().id();
        if (!messages.of(caller, provider, PageRequest.of(0, 1)).isEmpty()) {
            return;
        }
        CompetenceId topic = competences.resolve(TOPIC).orElseThrow();
        MemberView learner = region.colleague(LEARNER);
        var person = new Caller(
                learner.fullName(),
                Set.of(Role.LEARNER),
                DemoAccount.LOTSE.identity(),
                learner.id(),
                learner.municipality(),
                null);
        consents.give(
                person,
                learner.id(),
                Purpose.PROVIDER_CONTACT,
                topic,
                LocalDate.now(clock).plusYears(1));
        messages.send(
                caller,
                provider,
                new MessageDraft(
                        topic,
                        "Neuer Kurs zu KI im Rathaus",
                        "Im Frühjahr bieten wir einen Praxistag zu KI-Assistenten in der Sachbearbeitung an. "
                                + "Welche Fragen sollte er beantworten? Wir freuen uns über Ihre Antwort.",
                        null));
    }
}
