package org.kommunalcampus.catalogue;

import static java.util.stream.Collectors.toUnmodifiableMap;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.kommunalcampus.audit.Audit;
import org.kommunalcampus.provider.ProviderPermission;
import org.kommunalcampus.provider.ProviderPermissions;
import org.kommunalcampus.provider.ProviderState;
import org.kommunalcampus.provider.Providers;
import org.kommunalcampus.shared.AccessDenied;
import org.kommunalcampus.shared.Caller;
import org.kommunalcampus.shared.CapabilityOnly;
import org.kommunalcampus.shared.DayRange;
import org.kommunalcampus.shared.Invalid;
import org.kommunalcampus.shared.NotFound;
import org.kommunalcampus.shared.Open;
import org.kommunalcampus.shared.ProviderId;
import org.kommunalcampus.shared.Refused;
import org.kommunalcampus.shared.Role;
import org.kommunalcampus.shared.UseCase;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.PageImpl;
import org.springframework.data.domain.Pageable;
import org.springframework.transaction.annotation.Transactional;

/**
 * The library of modules. The public sees what is published, certified and valid today, of accredited providers; a provider works on its own modules
 * alone; the operator may do what providers may, and certifies.
 */
@UseCase
@RequiredArgsConstructor
public class Modules {

    private final ModuleRepository modules;
    private final ModuleViews views;
    private final ModuleImport takeOver;
    private final Providers providers;
    private final ProviderPermissions duties;
    private final CatalogueChangePublisher news;
    private final Audit audit;
    private final Clock clock;

    /** A module that the public may see; {@link NotFound} for any other. */
    @Open("offered modules are public")
    @Transactional(readOnly = true)
    public ModuleView find(ModuleId id) {
        LearningModule module = existing(id);
        if (!module.isOfferedOn(LocalDate.now(clock)) || !isAccredited(module.provider())) {
            throw new NotFound("module", id);
        }
        return views.view(module);
    }

    /** The title of a module that was offered and is not offered now; empty for drafts and for modules that {@link #find} answers. */
    @Open("who follows an old link is told that the offer has ended")
    @Transactional(readOnly = true)
    public Optional<String> formerTitle(ModuleId id) {
        return modules.findById(id.value())
                .filter(LearningModule::wasOffered)
                .filter(module -> !module.isOfferedOn(LocalDate.now(clock)) || !isAccredited(module.provider()))
                .map(LearningModule::getTitle);
    }

    /** The provider's module with the provider's own id, whatever its state. */
    @CapabilityOnly("imports and the demo's start")
    @Transactional(readOnly = true)
    public Optional<ModuleId> byExternalId(ProviderId provider, String externalId) {
        return modules.findByProviderIdAndExternalId(provider.value(), externalId)
                .map(LearningModule::moduleId);
    }

    /** Those of the modules that the public may see, in the order of the ids and in a constant number of queries. */
    @Open("offered modules are public")
    @Transactional(readOnly = true)
    public List<ModuleView> offered(List<ModuleId> ids) {
        LocalDate today = LocalDate.now(clock);
        Set<ProviderId> accredited = providers.accredited().keySet();
        return views
                .views(modules.findAllById(ids.stream().map(ModuleId::value).toList()).stream()
                        .filter(module -> module.isOfferedOn(today) && accredited.contains(module.provider()))
                        .toList())
                .stream()
                .sorted(Comparator.comparingInt(view -> ids.indexOf(view.id())))
                .toList();
    }

    /** A module in any state for those who work with it, i.e. its provider, reviewers and operators; for others as {@link #find}. */
    @Transactional(readOnly = true)
    public ModuleView view(Caller caller, ModuleId id) {
        LearningModule module = existing(id);
        return Ownership.sees(caller, module.provider()) ? views.view(module) : find(id);
    }

    /** A module in any state for those who work with it; {@link NotFound} for everybody else, whether it is public or not. */
    @Transactional(readOnly = true)
    public ModuleView inside(Caller caller, ModuleId id) {
        LearningModule module = existing(id);
        if (!Ownership.sees(caller, module.provider())) {
            throw new NotFound("module", id);
        }
        return views.view(module);
    }

    /** Those of the modules that exist, in any state: what somebody booked or completed stays readable. A constant number of queries. */
    @CapabilityOnly("plans, enrolments and records, which name modules")
    @Transactional(readOnly = true)
    public Map<ModuleId, ModuleCard> cards(Collection<ModuleId> ids) {
        List<LearningModule> found =
                modules.findAllById(ids.stream().map(ModuleId::value).distinct().toList());
        return views.cards(found).stream().collect(toUnmodifiableMap(ModuleCard::id, card -> card));
    }

    /** Like {@link #cards}, without drafts: titles of what is or was offered. */
    @Open("what was offered once was public")
    @Transactional(readOnly = true)
    public Map<ModuleId, ModuleCard> published(Collection<ModuleId> ids) {
        Map<ModuleId, ModuleCard> found = new HashMap<>(cards(ids));
        found.values().removeIf(card -> card.state() == ModuleState.DRAFT);
        return found;
    }

    /** What is or was offered under each of these titles, whatever their capitals; a title may have several modules, and titles without any are missing. */
    @Open("what was offered once was public")
    @Transactional(readOnly = true)
    public Map<String, List<ModuleId>> titled(Collection<String> titles) {
        Map<String, List<ModuleId>> byTitle = new HashMap<>();
        if (!titles.isEmpty()) {
            modules.findPublishedTitles(titles)
                    .forEach(known -> byTitle.computeIfAbsent(
                                    known.title().toLowerCase(Locale.ROOT), title -> new ArrayList<>())
                            .add(new ModuleId(known.id())));
        }
        Map<String, List<ModuleId>> found = new HashMap<>();
        titles.forEach(title -> Optional.ofNullable(byTitle.get(title.toLowerCase(Locale.ROOT)))
                .ifPresent(ids -> found.put(title, List.copyOf(ids))));
        return found;
    }

    /** All that the module states, whatever its state. */
    @CapabilityOnly("descriptions, of what nobody has described here")
    @Transactional(readOnly = true)
    public ModuleDescription stated(ModuleId id) {
        return views.view(existing(id)).stated();
    }

    /** For how many months a completion of the module counts; empty where it counts for good. */
    @CapabilityOnly("records, which lapse by it")
    @Transactional(readOnly = true)
    public Optional<Integer> recordMonths(ModuleId id) {
        return Optional.ofNullable(existing(id).getRecordMonths());
    }

    /** The provider's modules in any state, page by page. */
    @Transactional(readOnly = true)
    public Page<ModuleCard> ofProvider(Caller caller, ProviderId provider, Pageable page) {
        if (!Ownership.sees(caller, provider)) {
            throw new AccessDenied("provider");
        }
        Page<LearningModule> found = modules.findByProviderId(provider.value(), page);
        return new PageImpl<>(views.cards(found.getContent()), page, found.getTotalElements());
    }

    /** Begins a draft; {@link Invalid} names what cannot be stored, {@link Refused} {@code module-exists} a known external id. */
    public ModuleId save(Caller caller, ProviderId provider, ModuleContent content) {
        duties.demandOrOperate(caller, provider, ProviderPermission.EDITOR);
        providers.find(provider);
        Invalid.ifAny(ModuleRules.problemsOfDraft(content));
        return takeOver.draft(provider, content);
    }

    /** Keeps a draft like the working copy of its description; {@link Refused} {@code module-not-draft} once it was published. */
    public void keepDraft(Caller caller, ModuleId id, ModuleContent content) {
        LearningModule module = own(caller, id);
        Invalid.ifAny(ModuleRules.problemsOfDraft(content));
        if (module.getState() != ModuleState.DRAFT) {
            throw new Refused("module-not-draft", "module " + id + " is no draft");
        }
        takeOver.rewrite(module, content);
    }

    /**
     * Deletes a draft with its sessions; {@link Refused} {@code module-not-draft} once it was published, {@code module-referred-to} where something else names it,
     * e.g. a review or a module that builds on it.
     */
    @CapabilityOnly("the description of the module, which goes first")
    public void dropDraft(ModuleId id) {
        LearningModule module = existing(id);
        if (module.getState() != ModuleState.DRAFT) {
            throw new Refused("module-not-draft", "module " + id + " is no draft");
        }
        try {
            modules.deleteSessions(id.value());
            modules.delete(module);
            modules.flush();
        } catch (DataIntegrityViolationException named) {
            throw new Refused("module-referred-to", "something names module " + id);
        }
    }

    /** Offers other content with its certification, as one change; {@link Invalid} names what is missing. */
    @CapabilityOnly("the description of the module, once it was judged")
    public void goLive(Caller judge, ModuleId id, ModuleContent content, Certification certification) {
        LearningModule module = existing(id);
        Invalid.ifAny(ModuleRules.problemsOfPublication(content));
        boolean offeredBefore = module.isOffered();
        takeOver.rewrite(module, content);
        module.publish();
        module.certify(certification);
        audit.record(judge, "module.went-live", "module", id.toString(), certification.toString());
        news.module(module, offeredBefore);
    }

    /** Ends the offer; {@link Refused} {@code module-not-published} for a draft. */
    public void withdraw(Caller caller, ModuleId id, String reason) {
        LearningModule module = own(caller, id);
        boolean offeredBefore = module.isOffered();
        module.withdraw();
        audit.record(caller, "module.withdrawn", "module", id.toString(), reason);
        tellIfMoved(module, offeredBefore);
    }

    /**
     * Certifies what the module states now.
     *
     * @param until the last day; may be {@code null} by agreement alone
     */
    public void certify(Caller caller, ModuleId id, CertificationBasis basis, @Nullable LocalDate until) {
        caller.requireAnyRole(basis == CertificationBasis.REVIEW ? Role.REVIEWER : Role.OPERATOR, Role.OPERATOR);
        if (until != null) {
            DayRange.offered(LocalDate.now(clock)).check("/until", until);
        }
        LearningModule module = existing(id);
        boolean offeredBefore = module.isOffered();
        module.certify(new Certification(basis, until));
        audit.record(caller, "module.certified", "module", id.toString(), basis + ", until " + until);
        news.module(module, offeredBefore);
    }

    /**
     * Takes over many modules of one provider: new ones are created, known ones (by external id) changed, those that state the same are not touched. Good
     * rows are kept whatever is wrong with others. Sessions that are named are planned or moved; where a row names any, coming ones that it does not name
     * are cancelled. All of it is one event.
     *
     * @param certifyByAgreement operators alone: the modules are published and certified by the agreement with the partner; otherwise new ones are drafts
     */
    public ModuleImportReport takeOver(
            Caller caller, ProviderId provider, List<ModuleContent> rows, boolean certifyByAgreement) {
        if (certifyByAgreement) {
            caller.requireOperator();
        } else {
            duties.demandOrOperate(caller, provider, ProviderPermission.EDITOR);
        }
        providers.find(provider);
        ModuleImportReport report = takeOver.all(provider, rows, certifyByAgreement);
        if (report.created() + report.updated() > 0) {
            audit.record(
                    caller,
                    certifyByAgreement ? "modules.taken-over-by-agreement" : "modules.taken-over",
                    "provider",
                    provider.toString(),
                    report.created() + " created, " + report.updated() + " updated");
        }
        return report;
    }

    private void tellIfMoved(LearningModule module, boolean offeredBefore) {
        if (module.isOffered() != offeredBefore) {
            news.module(module, offeredBefore);
        }
    }

    private boolean isAccredited(ProviderId provider) {
        return providers.find(provider).state() == ProviderState.ACCREDITED;
    }

    private LearningModule own(Caller caller, ModuleId id) {
        LearningModule module = existing(id);
        duties.demandOrOperate(caller, module.provider(), ProviderPermission.EDITOR);
        return module;
    }

    private LearningModule existing(ModuleId id) {
        return modules.findById(id.value()).orElseThrow(() -> new NotFound("module", id));
    }
}
