package org.kommunalcampus.catalogue.description;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.kommunalcampus.catalogue.Certification;
import org.kommunalcampus.catalogue.CertificationBasis;
import org.kommunalcampus.catalogue.EctsCredits;
import org.kommunalcampus.catalogue.ModuleContent;
import org.kommunalcampus.catalogue.ModuleDescription;
import org.kommunalcampus.catalogue.ModuleId;
import org.kommunalcampus.catalogue.ModuleState;
import org.kommunalcampus.catalogue.ModuleView;
import org.kommunalcampus.catalogue.Modules;
import org.kommunalcampus.provider.ProviderPermission;
import org.kommunalcampus.provider.ProviderPermissions;
import org.kommunalcampus.shared.Caller;
import org.kommunalcampus.shared.CapabilityOnly;
import org.kommunalcampus.shared.FieldError;
import org.kommunalcampus.shared.Invalid;
import org.kommunalcampus.shared.NotFound;
import org.kommunalcampus.shared.Open;
import org.kommunalcampus.shared.ProviderId;
import org.kommunalcampus.shared.Refused;
import org.kommunalcampus.shared.Role;
import org.kommunalcampus.shared.Stale;
import org.kommunalcampus.shared.UseCase;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.Pageable;
import org.springframework.transaction.annotation.Transactional;

/**
 * Standard descriptions: a provider writes on a working copy; what is offered changes only when the copy goes live, and every edition that went live is
 * kept.
 */
@UseCase
@RequiredArgsConstructor
public class Descriptions {

    private static final int LONGEST = 20_000;

    private final WorkingCopyRepository copies;
    private final EditionRepository editions;
    private final Modules modules;
    private final OwnModules own;
    private final ProviderPermissions duties;
    private final SiblingRows siblings;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    /** The provider's modules whose title or external id contains the text, unfinished ones first; all states without one. */
    @Transactional(readOnly = true)
    public Page<OwnModule> list(
            Caller caller, ProviderId provider, String q, @Nullable DescriptionState state, Pageable page) {
        if (!caller.is(Role.OPERATOR)) {
            caller.requireAffiliation(provider);
        }
        return own.page(provider, q, state, page);
    }

    /** Begins a module; {@link Invalid} names what cannot be stored. */
    public ModuleId begin(Caller caller, ProviderId provider, ModuleDescription description) {
        duties.demandOrOperate(caller, provider, ProviderPermission.EDITOR);
        ModuleDescription held = held(description);
        ModuleId module = modules.save(caller, provider, ModuleContent.of(held));
        copies.save(new WorkingCopy(module, 1, held, now()));
        return module;
    }

    /** The module with its working copy, for those who work with it; {@link NotFound} for others. */
    @Transactional(readOnly = true)
    public DescriptionView of(Caller caller, ModuleId id) {
        ModuleView module = modules.inside(caller, id);
        Integer offered = offeredEdition(module);
        return copies.findById(id.value())
                .map(copy -> new DescriptionView(
                        module, copy.getEdition(), copy.getState(), copy.description(), offered, copy.currentVersion()))
                .orElseGet(() -> new DescriptionView(
                        module,
                        1,
                        module.state() == ModuleState.DRAFT ? DescriptionState.DRAFT : DescriptionState.PUBLISHED,
                        module.stated().withStatedLevels(),
                        offered,
                        0));
    }

    /**
     * States something else in the working copy. Refused {@code module-in-review} while it is judged and {@code revision-needed} before a revision was
     * begun.
     *
     * @param expectedVersion the version that the caller has seen; {@link Stale} when it is no longer the current one
     */
    public void write(Caller caller, ModuleId id, ModuleDescription description, long expectedVersion) {
        ModuleView module = owned(caller, id);
        WorkingCopy copy = copies.findById(id.value()).orElse(null);
        Stale.check(expectedVersion, copy == null ? 0 : copy.currentVersion());
        ModuleDescription held = held(description);
        if (copy == null) {
            copy = begun(module);
        }
        copy.write(held, now());
        if (module.state() == ModuleState.DRAFT) {
            modules.keepDraft(caller, id, ModuleContent.of(held));
        }
        copies.saveAndFlush(copy);
    }

    /** Begins a revision beside what is offered; refused {@code revision-open} while one is unfinished. */
    public void revise(Caller caller, ModuleId id) {
        ModuleView module = owned(caller, id);
        WorkingCopy copy = copies.findById(id.value()).orElseGet(() -> begun(module));
        copy.revise(offered(module), now());
    }

    /** Drops an unfinished revision; refused {@code revision-needed} when there is none and {@code module-never-offered} for a first draft. */
    public void discard(Caller caller, ModuleId id) {
        ModuleView module = owned(caller, id);
        if (offeredEdition(module) == null) {
            throw new Refused("module-never-offered", "module " + id + " was never offered");
        }
        WorkingCopy copy = copies.findById(id.value()).orElseGet(() -> begun(module));
        int dropped = copy.getEdition();
        copy.discard(offered(module), now());
        events.publishEvent(new RevisionDiscarded(id, dropped));
    }

    /**
     * Deletes a module that was never offered, with all that was written for it. Refused {@code module-in-review} while it is judged, {@code module-not-draft} once
     * it was offered, {@code module-referred-to} where something else names it.
     */
    public void delete(Caller caller, ModuleId id) {
        owned(caller, id);
        WorkingCopy copy = copies.findById(id.value()).orElse(null);
        if (copy != null && copy.getState() == DescriptionState.SUBMITTED) {
            throw new Refused("module-in-review", "module " + id + " is judged");
        }
        events.publishEvent(new DraftDeleted(id, copy == null ? 1 : copy.getEdition()));
        if (copy != null) {
            copies.delete(copy);
        }
        modules.dropDraft(id);
    }

    /** What was published so far, latest first. */
    @Transactional(readOnly = true)
    public List<EditionView> editions(Caller caller, ModuleId id) {
        modules.inside(caller, id);
        return editions.findByModuleIdOrderByEditionDesc(id.value()).stream()
                .map(Edition::view)
                .toList();
    }

    /** One edition or, by its number, the working copy; {@link NotFound} for any other number. */
    @Transactional(readOnly = true)
    public ModuleDescription edition(Caller caller, ModuleId id, int number) {
        DescriptionView view = of(caller, id);
        return number == view.edition()
                ? view.description()
                : editions.findByModuleIdAndEdition(id.value(), number)
                        .map(Edition::description)
                        .orElseThrow(() -> new NotFound("edition of " + id, number));
    }

    /** How the second of two editions differs from the first. */
    @Transactional(readOnly = true)
    public List<FieldDifference> differences(Caller caller, ModuleId id, int from, int to) {
        return FieldDifference.between(edition(caller, id, from), edition(caller, id, to));
    }

    /** What an offered module states in full; empty where it was taken over by agreement and nobody described it. */
    @Open("offered modules are public")
    @Transactional(readOnly = true)
    public Optional<ModuleDescription> offered(ModuleId id) {
        Certification certification = modules.find(id).certification();
        return certification == null || certification.basis() != CertificationBasis.REVIEW
                ? Optional.empty()
                : editions.findFirstByModuleIdOrderByEditionDesc(id.value()).map(Edition::description);
    }

    /** The number of the edition that is offered, or was last; 1 where what is offered came by an import. */
    @CapabilityOnly("capabilities in which people learn it")
    @Transactional(readOnly = true)
    public int offeredEdition(ModuleId id) {
        return editions.findFirstByModuleIdOrderByEditionDesc(id.value())
                .map(Edition::getEdition)
                .orElse(1);
    }

    /** The number of the edition that was offered at that time, of one before the first edition that one; 1 where what is offered came by an import. */
    @CapabilityOnly("records, which keep what was learned")
    @Transactional(readOnly = true)
    public int editionOffered(ModuleId id, Instant at) {
        return editions.offeredAt(id.value(), at);
    }

    /** What a published edition states, whoever asks; {@link NotFound} for a number that there is not. */
    @CapabilityOnly("capabilities in which people learn it")
    @Transactional(readOnly = true)
    public ModuleDescription published(ModuleId id, int number) {
        return editions.findByModuleIdAndEdition(id.value(), number)
                .map(Edition::description)
                .orElseGet(() -> {
                    if (number != 1) {
                        throw new NotFound("edition of " + id, number);
                    }
                    return modules.stated(id);
                });
    }

    /** All modules of the provider as far as their prerequisites are concerned; two queries. */
    @CapabilityOnly("quality, which checks how modules build on each other")
    @Transactional(readOnly = true)
    public List<Sibling> siblings(ProviderId provider) {
        return siblings.of(provider);
    }

    /** Closes the working copy for changes. */
    @CapabilityOnly("quality, which judges it")
    public void submit(Caller caller, ModuleId id) {
        ModuleView module = owned(caller, id);
        copies.findById(id.value()).orElseGet(() -> begun(module)).submit();
    }

    /** Opens a submitted working copy for changes again. */
    @CapabilityOnly("quality, which returned it or got it back")
    public void reopen(ModuleId id) {
        submitted(id).reopen();
    }

    /** Offers the submitted working copy with the certification, and keeps it as an edition. */
    @CapabilityOnly("quality, which certified it")
    public void goLive(Caller judge, ModuleId id, Certification certification) {
        WorkingCopy copy = submitted(id);
        modules.goLive(judge, id, ModuleContent.of(copy.description()), certification);
        copy.published();
        editions.save(new Edition(id, copy.getEdition(), copy.getTemplate(), copy.description(), now()));
    }

    /** The first working copy of a module that came by an import; what is offered is kept as its first edition. */
    private WorkingCopy begun(ModuleView module) {
        ModuleDescription described = module.stated().withStatedLevels();
        WorkingCopy copy = new WorkingCopy(module.id(), 1, described, now());
        if (module.state() != ModuleState.DRAFT) {
            copy.submit();
            copy.published();
            editions.save(new Edition(module.id(), 1, copy.getTemplate(), described, now()));
        }
        return copies.save(copy);
    }

    private ModuleDescription offered(ModuleView module) {
        return editions.findFirstByModuleIdOrderByEditionDesc(module.id().value())
                .map(Edition::description)
                .orElseGet(() -> module.stated().withStatedLevels());
    }

    private @Nullable Integer offeredEdition(ModuleView module) {
        Optional<Integer> last = editions.findFirstByModuleIdOrderByEditionDesc(
                        module.id().value())
                .map(Edition::getEdition);
        return last.orElse(module.state() == ModuleState.DRAFT ? null : Integer.valueOf(1));
    }

    private ModuleView owned(Caller caller, ModuleId id) {
        ModuleView module = modules.view(caller, id);
        duties.demandOrOperate(caller, module.provider(), ProviderPermission.EDITOR);
        return module;
    }

    private WorkingCopy submitted(ModuleId id) {
        return copies.findById(id.value()).orElseThrow(() -> new NotFound("description", id));
    }

    /** What no field may hold, however it came. */
    static List<FieldError> problems(ModuleDescription description) {
        return Stream.concat(
                        description.fields().entrySet().stream()
                                .filter(field -> field.getValue().length() > LONGEST)
                                .map(field -> new FieldError(field.getKey(), "too-long", "The text is too long.")),
                        EctsCredits.problems(description).stream())
                .toList();
    }

    /** The description as its provider stands by it. */
    private static ModuleDescription held(ModuleDescription description) {
        Invalid.ifAny(problems(description));
        return description.withStatedLevels();
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
