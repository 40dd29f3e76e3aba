package org.kommunalcampus.provider;

import static java.util.stream.Collectors.toUnmodifiableMap;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import lombok.RequiredArgsConstructor;
import org.kommunalcampus.audit.Audit;
import org.kommunalcampus.shared.Caller;
import org.kommunalcampus.shared.CapabilityOnly;
import org.kommunalcampus.shared.FieldChecks;
import org.kommunalcampus.shared.NotFound;
import org.kommunalcampus.shared.Open;
import org.kommunalcampus.shared.ProviderId;
import org.kommunalcampus.shared.Refused;
import org.kommunalcampus.shared.UseCase;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.Pageable;
import org.springframework.transaction.annotation.Transactional;

/** Who offers modules: looking providers up, admitting them, and suspending them. */
@UseCase
@RequiredArgsConstructor
public class Providers {

    private static final int LONGEST_REASON = 2000;

    private final ProviderRepository providers;
    private final StateAnnouncement standing;
    private final Audit audit;
    private final Clock clock;

    /** The provider, whatever its standing; {@link NotFound} when there is none. */
    @Open("who offers a module is printed next to it")
    @Transactional(readOnly = true)
    public ProviderView find(ProviderId id) {
        return existing(id).view();
    }

    /** The provider with this code. */
    @Open("codes of providers are public")
    @Transactional(readOnly = true)
    public Optional<ProviderView> byCode(String code) {
        return providers.findByCode(code.strip()).map(Provider::view);
    }

    /** The provider with this name, in any case; the first by code when several have it. */
    @Open("names of providers are public")
    @Transactional(readOnly = true)
    public Optional<ProviderView> byName(String name) {
        return providers.findFirstByNameIgnoreCaseOrderByCode(name.strip()).map(Provider::view);
    }

    /** Those of the providers that exist, whatever their standing, in one query. */
    @Open("who offers a module is printed next to it")
    @Transactional(readOnly = true)
    public Map<ProviderId, ProviderView> byId(Collection<ProviderId> ids) {
        return providers.findAllById(ids.stream().map(ProviderId::value).toList()).stream()
                .map(Provider::view)
                .collect(toUnmodifiableMap(ProviderView::id, view -> view));
    }

    /** All accredited providers, in one query. */
    @CapabilityOnly("the catalogue, which shows modules of accredited providers alone")
    @Transactional(readOnly = true)
    public Map<ProviderId, ProviderView> accredited() {
        return providers.findByState(ProviderState.ACCREDITED).stream()
                .map(Provider::view)
                .collect(toUnmodifiableMap(ProviderView::id, view -> view));
    }

    /** All providers, page by page, whatever their standing. */
    @Transactional(readOnly = true)
    public Page<ProviderView> list(Caller caller, Pageable page) {
        return search(caller, "", page);
    }

    /** Providers whose name contains the text, in any case. */
    @Transactional(readOnly = true)
    public Page<ProviderView> search(Caller caller, String part, Pageable page) {
        caller.requireOperator();
        return providers.findByNameContainingIgnoreCase(part, page).map(Provider::view);
    }

    /** Admits the provider, or takes over what is stated about it now when the code is known already. */
    public ProviderId ensure(Caller caller, NewProvider facts) {
        caller.requireOperator();
        Provider provider = providers.findByCode(facts.code()).orElse(null);
        if (provider != null) {
            provider.describe(facts);
            return provider.view().id();
        }
        ProviderId id = providers.save(new Provider(facts)).view().id();
        audit.record(caller, "provider.admitted", "provider", id.toString(), facts.code());
        return id;
    }

    /** Takes all of the provider's modules out of sight and out of future plans. Does nothing when it is suspended; {@link Refused} unless it is accredited. */
    public void suspend(Caller caller, ProviderId id, String reason) {
        caller.requireOperator();
        String why = FieldChecks.reasonOf(reason, LONGEST_REASON);
        Provider provider = existing(id);
        if (provider.suspend(why)) {
            standing.changed(caller, provider, "provider.suspended", NoticeKind.SUSPENDED, why);
        }
    }

    /** Ends a suspension; {@link Refused} {@code provider-standing} when there is none. An accreditation that has ended meanwhile has lapsed. */
    public void lift(Caller caller, ProviderId id, String reason) {
        caller.requireOperator();
        String why = FieldChecks.reasonOf(reason, LONGEST_REASON);
        Provider provider = existing(id);
        if (provider.lift(LocalDate.now(clock))) {
            standing.changed(caller, provider, "provider.lifted", NoticeKind.LIFTED, why);
        }
    }

    private Provider existing(ProviderId id) {
        return providers.findById(id.value()).orElseThrow(() -> new NotFound("provider", id));
    }
}
