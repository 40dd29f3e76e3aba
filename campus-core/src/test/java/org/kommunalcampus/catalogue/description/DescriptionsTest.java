package org.kommunalcampus.catalogue.description;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kommunalcampus.catalogue.Certification;
import org.kommunalcampus.catalogue.Format;
import org.kommunalcampus.catalogue.ModuleDescription;
import org.kommunalcampus.catalogue.ModuleId;
import org.kommunalcampus.catalogue.Modules;
import org.kommunalcampus.catalogue.Phase;
import org.kommunalcampus.catalogue.PhasePlan;
import org.kommunalcampus.competence.CompetenceId;
import org.kommunalcampus.shared.AccessDenied;
import org.kommunalcampus.shared.Caller;
import org.kommunalcampus.shared.Invalid;
import org.kommunalcampus.shared.NotFound;
import org.kommunalcampus.shared.ProviderId;
import org.kommunalcampus.shared.Refused;
import org.kommunalcampus.shared.Role;
import org.kommunalcampus.shared.Stale;
import org.kommunalcampus.testing.Callers;
import org.kommunalcampus.testing.CapabilityTest;
import org.kommunalcampus.testing.SampleCampus;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.domain.Pageable;

@CapabilityTest
class DescriptionsTest {

    @Autowired
    private Descriptions descriptions;

    @Autowired
    private Modules modules;

    @Autowired
    private SampleCampus campus;

    private ProviderId provider;
    private Caller staff;
    private CompetenceId competence;

    @BeforeEach
    void aProvider() {
        provider = campus.provider();
        staff = Callers.providing(provider);
        competence = campus.competence();
    }

    @Test
    void aTitleIsEnoughForADraft() {
        ModuleId id = descriptions.begin(staff, provider, titled("Vergaberecht"));

        DescriptionView view = descriptions.of(staff, id);
        assertThat(view.state()).isEqualTo(DescriptionState.DRAFT);
        assertThat(view.edition()).isEqualTo(1);
        assertThat(view.offeredEdition()).isNull();
        assertThat(view.module().title()).isEqualTo("Vergaberecht");
    }

    @Test
    void aRevisionChangesNothingThatIsOfferedUntilItGoesLive() {
        ModuleId id = offered();

        descriptions.revise(staff, id);
        write(id, descriptions.of(staff, id).description().with("/title", "Neuer Titel"));

        assertThat(modules.find(id).title()).isEqualTo("Bescheide schreiben");
        assertThat(descriptions.of(staff, id).isRevision()).isTrue();

        descriptions.submit(staff, id);
        descriptions.goLive(Callers.operator(), id, until());

        assertThat(modules.find(id).title()).isEqualTo("Neuer Titel");
        assertThat(descriptions.differences(staff, id, 1, 2))
                .containsExactly(new FieldDifference("/title", "Bescheide schreiben", "Neuer Titel"));
        assertThat(descriptions.editions(staff, id))
                .extracting(EditionView::number)
                .containsExactly(2, 1);
    }

    @Test
    void whatGoesLiveReachesThePlannerAsPhasesAndLevels() {
        ModuleId id = offered();

        assertThat(modules.find(id).phases())
                .containsExactly(
                        new PhasePlan(Phase.PREPARATION, 120, 2),
                        new PhasePlan(Phase.EVENT, 240, 0),
                        new PhasePlan(Phase.FOLLOW_UP, 120, 6));
        assertThat(modules.find(id).teaches())
                .extracting(taught -> taught.level().value())
                .containsExactly(4);
        assertThat(modules.find(id).minutes()).isEqualTo(480);
    }

    @Test
    void aDiscardedRevisionLeavesTheEditionBeforeIt() {
        ModuleId id = offered();
        descriptions.revise(staff, id);
        write(id, titled("Verworfen"));

        descriptions.discard(staff, id);

        assertThat(descriptions.of(staff, id).description().title()).isEqualTo("Bescheide schreiben");
        assertThat(descriptions.of(staff, id).edition()).isEqualTo(1);
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> write(id, titled("Ohne Überarbeitung")))
                .returns("revision-needed", Refused::getCode);
    }

    @Test
    void aDraftThatWasNeverOfferedCanBeDeletedAndNothingElse() {
        ModuleId draft = descriptions.begin(staff, provider, titled("Doch nicht"));

        descriptions.delete(staff, draft);

        hidden(() -> descriptions.of(staff, draft));
        ModuleId offered = offered();
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> descriptions.delete(staff, offered))
                .returns("module-not-draft", Refused::getCode);
        ModuleId submitted = descriptions.begin(staff, provider, titled("Liegt beim Beirat"));
        descriptions.submit(staff, submitted);
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> descriptions.delete(staff, submitted))
                .returns("module-in-review", Refused::getCode);
    }

    @Test
    void aModuleThatCameByAnImportIsRevisedLikeAnyOther() {
        ModuleId id = campus.module(provider, Format.ONLINE, Map.of(competence, 3));
        assertThat(descriptions.of(staff, id).state()).isEqualTo(DescriptionState.PUBLISHED);

        descriptions.revise(staff, id);
        write(id, descriptions.of(staff, id).description().with("/objective", "Anders"));

        assertThat(descriptions.differences(staff, id, 1, 2))
                .containsExactly(new FieldDifference("/objective", "Ziel", "Anders"));
        assertThat(modules.find(id).objective()).isEqualTo("Ziel");
    }

    @Test
    void nobodyWritesWhileItIsJudged() {
        ModuleId id = descriptions.begin(staff, provider, titled("Entwurf"));
        descriptions.submit(staff, id);

        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> write(id, titled("Noch schnell")))
                .returns("module-in-review", Refused::getCode);
        descriptions.reopen(id);
        write(id, titled("Jetzt wieder"));
        assertThat(descriptions.of(staff, id).module().title()).isEqualTo("Jetzt wieder");
    }

    @Test
    void whatSomebodyElseChangedIsNotOverwritten() {
        ModuleId id = descriptions.begin(staff, provider, titled("Entwurf"));
        long seen = descriptions.of(staff, id).version();
        write(id, titled("Zweite Fassung"));

        assertThatExceptionOfType(Stale.class).isThrownBy(() -> descriptions.write(staff, id, titled("Dritte"), seen));
    }

    @Test
    void valuesThatCannotBeReadAreNamedByTheirField() {
        Map<String, String> faulty =
                Map.of("/title", "Entwurf", "/hours", "acht", "/elements/0/kind", "DANCE", "/colour", "blue");

        assertThatExceptionOfType(Invalid.class)
                .isThrownBy(() -> descriptions.begin(staff, provider, ModuleDescription.of(faulty)))
                .satisfies(invalid -> assertThat(invalid.getErrors())
                        .extracting(error -> error.pointer())
                        .containsExactlyInAnyOrder("/hours", "/elements/0/kind", "/colour"));
    }

    @Test
    void anotherProviderNeitherReadsNorTouchesADraft() {
        ModuleId id = descriptions.begin(staff, provider, titled("Entwurf"));
        for (Caller stranger :
                List.of(Callers.providing(campus.provider()), Callers.with(Role.LEARNER), Caller.anonymous())) {
            hidden(() -> descriptions.of(stranger, id));
            hidden(() -> descriptions.write(stranger, id, titled("Fremd"), 1));
            hidden(() -> descriptions.revise(stranger, id));
            hidden(() -> descriptions.discard(stranger, id));
            hidden(() -> descriptions.delete(stranger, id));
            hidden(() -> descriptions.editions(stranger, id));
            hidden(() -> descriptions.edition(stranger, id, 1));
            hidden(() -> descriptions.differences(stranger, id, 1, 1));
            assertThatExceptionOfType(AccessDenied.class)
                    .isThrownBy(() -> descriptions.list(stranger, provider, "", null, Pageable.ofSize(5)));
            assertThatExceptionOfType(AccessDenied.class)
                    .isThrownBy(() -> descriptions.begin(stranger, provider, titled("Fremd")));
        }
    }

    @Test
    void theListFindsByTitleAndByStateAndNamesUnfinishedOnesFirst() {
        offered();
        descriptions.begin(staff, provider, titled("Zuletzt begonnen"));

        assertThat(descriptions.list(staff, provider, "", null, Pageable.ofSize(5)))
                .extracting(OwnModule::title)
                .containsExactly("Zuletzt begonnen", "Bescheide schreiben");
        assertThat(descriptions.list(staff, provider, "BESCHEID", null, Pageable.ofSize(5)))
                .hasSize(1);
        assertThat(descriptions.list(staff, provider, "", DescriptionState.PUBLISHED, Pageable.ofSize(5)))
                .extracting(OwnModule::certified)
                .containsExactly(true);
        assertThat(descriptions.list(staff, provider, "100%", null, Pageable.ofSize(5)))
                .isEmpty();
    }

    private ModuleId offered() {
        ModuleDescription whole = ModuleDescription.of(Map.ofEntries(
                Map.entry("/title", "Bescheide schreiben"),
                Map.entry("/format", "BLENDED"),
                Map.entry("/outcomes/0/text", "Die Teilnehmenden verfassen Bescheide."),
                Map.entry("/outcomes/0/competence", competence.toString()),
                Map.entry("/outcomes/0/level", "4"),
                Map.entry("/elements/0/phase", "PREPARATION"),
                Map.entry("/elements/0/minutes", "120"),
                Map.entry("/elements/1/phase", "EVENT"),
                Map.entry("/elements/1/minutes", "240"),
                Map.entry("/elements/2/phase", "FOLLOW_UP"),
                Map.entry("/elements/2/minutes", "120"),
                Map.entry("/weeks/PREPARATION", "2"),
                Map.entry("/weeks/FOLLOW_UP", "6")));
        ModuleId id = descriptions.begin(staff, provider, whole);
        descriptions.submit(staff, id);
        descriptions.goLive(Callers.operator(), id, until());
        return id;
    }

    private void write(ModuleId id, ModuleDescription description) {
        descriptions.write(staff, id, description, descriptions.of(staff, id).version());
    }

    private static Certification until() {
        return Certification.byReview(LocalDate.of(2099, 1, 1));
    }

    private static ModuleDescription titled(String title) {
        return ModuleDescription.of(Map.of("/title", title));
    }

    private static void hidden(Runnable action) {
        assertThatExceptionOfType(NotFound.class).isThrownBy(action::run);
    }
}
