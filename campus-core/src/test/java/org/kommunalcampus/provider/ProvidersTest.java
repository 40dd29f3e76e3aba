package org.kommunalcampus.provider;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.kommunalcampus.shared.AccessDenied;
import org.kommunalcampus.shared.NotFound;
import org.kommunalcampus.shared.ProviderId;
import org.kommunalcampus.shared.Role;
import org.kommunalcampus.testing.Callers;
import org.kommunalcampus.testing.CapabilityTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.domain.Pageable;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;

@CapabilityTest
@RecordApplicationEvents
class ProvidersTest {

    @Autowired
    private Providers providers;

    @Autowired
    private ApplicationEvents events;

    private final String code = "p-" + UUID.randomUUID();

    @Test
    void aProviderIsAdmittedOnceAndThenKeptUpToDate() {
        ProviderId first = providers.ensure(Callers.operator(), NewProvider.named(code, "Studieninstitut"));
        ProviderId again = providers.ensure(
                Callers.operator(), new NewProvider(code, "Studieninstitut Nord", "GmbH", "Kiel", null, true));

        assertThat(again).isEqualTo(first);
        assertThat(providers.find(first))
                .extracting(ProviderView::name, ProviderView::registeredOffice, ProviderView::demo, ProviderView::state)
                .containsExactly("Studieninstitut Nord", "Kiel", true, ProviderState.ACCREDITED);
    }

    @Test
    void aProviderIsFoundByCodeAndByNameInAnyCase() {
        ProviderId id = providers.ensure(Callers.operator(), NewProvider.named(code, "Akademie " + code));

        assertThat(providers.byCode(" " + code)).map(ProviderView::id).contains(id);
        assertThat(providers.byName("AKADEMIE " + code)).map(ProviderView::id).contains(id);
        assertThat(providers.byName("Niemand " + code)).isEmpty();
        assertThat(providers.search(Callers.operator(), code, Pageable.ofSize(5)))
                .extracting(ProviderView::id)
                .containsExactly(id);
    }

    @Test
    void aSuspensionIsToldOnceAndTakesTheProviderOffTheAccredited() {
        ProviderId id = providers.ensure(Callers.operator(), NewProvider.named(code, "Akademie"));

        providers.suspend(Callers.operator(), id, "Zulassung ruht");
        providers.suspend(Callers.operator(), id, "noch einmal");

        assertThat(providers.accredited()).doesNotContainKey(id);
        assertThat(events.stream(ProviderStateChanged.class))
                .containsExactly(new ProviderStateChanged(id, ProviderState.SUSPENDED));
        providers.lift(Callers.operator(), id, "Zulassung besteht wieder");
        assertThat(providers.accredited()).containsKey(id);
    }

    @Test
    void onlyTheOperatorAdmitsListsAndSuspends() {
        ProviderId id = providers.ensure(Callers.operator(), NewProvider.named(code, "Akademie"));
        var staff = Callers.providing(id);

        assertThatExceptionOfType(AccessDenied.class).isThrownBy(() -> providers.suspend(staff, id, "?"));
        assertThatExceptionOfType(AccessDenied.class).isThrownBy(() -> providers.lift(staff, id, "?"));
        assertThatExceptionOfType(AccessDenied.class).isThrownBy(() -> providers.list(staff, Pageable.ofSize(1)));
        assertThatExceptionOfType(AccessDenied.class)
                .isThrownBy(() -> providers.ensure(Callers.with(Role.HR), NewProvider.named("x", "X")));
    }

    @Test
    void anUnknownProviderIsNotFound() {
        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> providers.find(ProviderId.next()));
    }
}
