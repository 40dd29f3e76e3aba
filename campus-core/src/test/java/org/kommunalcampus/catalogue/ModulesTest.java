package org.kommunalcampus.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.kommunalcampus.testing.ModuleSketch.module;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kommunalcampus.catalogue.ModulesChanged.Change;
import org.kommunalcampus.competence.CompetenceId;
import org.kommunalcampus.provider.NewProvider;
import org.kommunalcampus.provider.Providers;
import org.kommunalcampus.shared.AccessDenied;
import org.kommunalcampus.shared.Caller;
import org.kommunalcampus.shared.Invalid;
import org.kommunalcampus.shared.Money;
import org.kommunalcampus.shared.NotFound;
import org.kommunalcampus.shared.ProviderId;
import org.kommunalcampus.shared.Refused;
import org.kommunalcampus.shared.Role;
import org.kommunalcampus.testing.Callers;
import org.kommunalcampus.testing.CapabilityTest;
import org.kommunalcampus.testing.ModuleSketch;
import org.kommunalcampus.testing.MutableClock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.domain.Pageable;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;

@CapabilityTest
@RecordApplicationEvents
class ModulesTest {

    @Autowired
    private Modules modules;

    @Autowired
    private Providers providers;

    @Autowired
    private CatalogueFacts facts;

    @Autowired
    private MutableClock clock;

    @Autowired
    private ApplicationEvents events;

    private ProviderId provider;
    private Caller staff;
    private Caller stranger;

    @BeforeEach
    void twoProviders() {
        provider = newProvider();
        staff = Callers.providing(provider);
        stranger = Callers.providing(newProvider());
    }

    @AfterEach
    void resetClock() {
        clock.reset();
    }

    @Test
    void aTitleIsEnoughForADraftThatOnlyItsProviderAndThePlatformSee() {
        ModuleId id = modules.save(staff, provider, ModuleContent.titled("Vergaberecht"));

        assertThat(modules.view(staff, id))
                .extracting(ModuleView::title, ModuleView::state, ModuleView::certification)
                .containsExactly("Vergaberecht", ModuleState.DRAFT, null);
        assertThat(modules.view(Callers.with(Role.REVIEWER), id).id()).isEqualTo(id);
        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> modules.view(stranger, id));
        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> modules.find(id));
    }

    @Test
    void aModuleIsPublicOnceItIsPublishedAndCertified() {
        ModuleContent content = module("A-1", "E-Akte").content();
        ModuleId id = modules.save(staff, provider, content);
        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> modules.find(id));
        assertThat(events.stream(ModulesChanged.class)).isEmpty();

        long before = facts.version();
        modules.goLive(Callers.with(Role.REVIEWER), id, content, Certification.byReview(tomorrow()));

        assertThat(modules.find(id).certification()).isEqualTo(Certification.byReview(tomorrow()));
        assertThat(facts.version()).isGreaterThan(before);
        assertThat(events.stream(ModulesChanged.class))
                .containsExactly(new ModulesChanged(Set.of(id), Change.PUBLISHED));
    }

    @Test
    void aModuleLeavesThePublicWithItsCertificationItsValidityOrItsProvider() {
        ModuleId reviewed = offered(module("A-1", "Bis morgen geprüft"), tomorrow());
        ModuleId limited = offered(
                module("A-2", "Bis morgen gültig").valid(null, tomorrow()),
                tomorrow().plusYears(1));
        ModuleId later = offered(
                module("A-3", "Ab morgen gültig").valid(tomorrow(), null),
                tomorrow().plusYears(1));
        assertThat(modules.find(reviewed).id()).isEqualTo(reviewed);
        assertThat(modules.find(limited).id()).isEqualTo(limited);
        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> modules.find(later));

        clock.advance(Duration.ofDays(2));
        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> modules.find(reviewed));
        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> modules.find(limited));
        assertThat(modules.find(later).id()).isEqualTo(later);

        providers.suspend(Callers.operator(), provider, "ruht");
        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> modules.find(later));
        assertThat(facts.facts()).extracting(ModuleFacts::id).doesNotContain(later);
        assertThat(events.stream(ModulesChanged.class).toList().getLast())
                .isEqualTo(new ModulesChanged(Set.of(reviewed, limited, later), Change.WITHDRAWN));
    }

    @Test
    void aWithdrawnModuleIsGoneForThePublicAndStaysReadableForThoseWhoBookedIt() {
        ModuleId id = offered(module("A-1", "E-Akte"), tomorrow());

        modules.withdraw(staff, id, "veraltet");

        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> modules.find(id));
        assertThat(modules.cards(List.of(id)).get(id))
                .extracting(ModuleCard::title, ModuleCard::state)
                .containsExactly("E-Akte", ModuleState.WITHDRAWN);
        assertThat(events.stream(ModulesChanged.class).toList().getLast())
                .isEqualTo(new ModulesChanged(Set.of(id), Change.WITHDRAWN));
    }

    @Test
    void aDraftCannotBeWithdrawnAndAnIncompleteOneNotPublished() {
        ModuleId id = modules.save(staff, provider, ModuleContent.titled("Unfertig"));

        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> modules.withdraw(staff, id, "?"))
                .returns("module-not-published", Refused::getCode);
        assertThatExceptionOfType(Invalid.class)
                .isThrownBy(() -> modules.goLive(
                        Callers.operator(), id, ModuleContent.titled("Unfertig"), Certification.byAgreement()))
                .satisfies(e -> assertThat(e.getErrors())
                        .extracting(error -> error.pointer())
                        .containsExactly("/format", "/hours"));
    }

    @Test
    void noImportChangesWhatTheBeiratCertified() {
        CompetenceId competence = CompetenceId.next();
        ModuleId id = offered(module("A-1", "E-Akte").teaches(competence, 3), tomorrow());

        ModuleImportReport report = modules.takeOver(
                staff,
                provider,
                List.of(module("A-1", "E-Akte").teaches(competence, 8).content()),
                false);

        assertThat(report.rejected())
                .singleElement()
                .satisfies(row -> assertThat(row.error().code()).isEqualTo("reviewed"));
        assertThat(modules.find(id).certification()).isEqualTo(Certification.byReview(tomorrow()));
    }

    @Test
    void whatTheBeiratDecidesNewlyTakesThePlaceOfWhatWasOffered() {
        CompetenceId competence = CompetenceId.next();
        ModuleId id = offered(module("A-1", "E-Akte").teaches(competence, 3).euros(100), tomorrow());

        modules.goLive(
                Callers.operator(),
                id,
                module("A-1", "E-Akte").teaches(competence, 8).euros(120).content(),
                Certification.byReview(tomorrow().plusDays(1)));

        assertThat(modules.find(id).price()).isEqualTo(Money.ofCents(12000, "EUR"));
        assertThat(modules.find(id).certification())
                .isEqualTo(Certification.byReview(tomorrow().plusDays(1)));
        assertThat(events.stream(ModulesChanged.class).map(ModulesChanged::change))
                .containsExactly(Change.PUBLISHED, Change.CHANGED);
    }

    @Test
    void nobodyWorksOnTheModulesOfAnotherProvider() {
        ModuleId id = modules.save(staff, provider, module("A-1", "E-Akte").content());
        ModuleContent content = ModuleContent.titled("Übernommen");

        for (Caller other : List.of(stranger, Callers.with(Role.LEARNER), Callers.with(Role.HR), Caller.anonymous())) {
            denied(() -> modules.save(other, provider, content));
            denied(() -> modules.keepDraft(other, id, content));
            denied(() -> modules.withdraw(other, id, "?"));
            denied(() -> modules.ofProvider(other, provider, Pageable.ofSize(5)));
            denied(() -> modules.takeOver(other, provider, List.of(content), false));
            denied(() -> modules.takeOver(other, provider, List.of(content), true));
            denied(() -> modules.certify(other, id, CertificationBasis.REVIEW, tomorrow()));
        }
        denied(() -> modules.certify(staff, id, CertificationBasis.REVIEW, tomorrow()));
        denied(() -> modules.certify(Callers.with(Role.REVIEWER), id, CertificationBasis.AGREEMENT, null));
        denied(() -> modules.takeOver(staff, provider, List.of(content), true));
    }

    @Test
    void aKnownExternalIdIsRefusedForASecondDraft() {
        modules.save(staff, provider, module("A-1", "E-Akte").content());

        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() ->
                        modules.save(staff, provider, module("A-1", "Noch eine").content()))
                .returns("module-exists", Refused::getCode);
    }

    @Test
    void aProviderListsItsModulesInAnyState() {
        modules.save(staff, provider, module("A-1", "Alpha").content());
        offered(module("A-2", "Beta"), tomorrow());

        assertThat(modules.ofProvider(staff, provider, Pageable.ofSize(10)))
                .extracting(ModuleCard::title)
                .containsExactlyInAnyOrder("Alpha", "Beta");
    }

    private ModuleId offered(ModuleSketch sketch, LocalDate until) {
        ModuleId id = modules.save(staff, provider, sketch.content());
        modules.goLive(Callers.operator(), id, sketch.content(), Certification.byReview(until));
        return id;
    }

    private LocalDate tomorrow() {
        return LocalDate.now(clock).plusDays(1);
    }

    private ProviderId newProvider() {
        return providers.ensure(Callers.operator(), NewProvider.named("p-" + UUID.randomUUID(), "Akademie"));
    }

    private static void denied(Runnable action) {
        assertThatExceptionOfType(AccessDenied.class).isThrownBy(action::run);
    }
}
