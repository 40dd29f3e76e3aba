package org.kommunalcampus.provider;

import java.io.InputStream;
import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Locale;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.kommunalcampus.audit.Audit;
import org.kommunalcampus.files.OpenedFile;
import org.kommunalcampus.files.StoredFiles;
import org.kommunalcampus.organisation.ProviderStaff;
import org.kommunalcampus.shared.Caller;
import org.kommunalcampus.shared.IdentityKey;
import org.kommunalcampus.shared.Invalid;
import org.kommunalcampus.shared.NotFound;
import org.kommunalcampus.shared.ProviderId;
import org.kommunalcampus.shared.Refused;
import org.kommunalcampus.shared.Stale;
import org.kommunalcampus.shared.Times;
import org.kommunalcampus.shared.UseCase;
import org.springframework.transaction.annotation.Transactional;

/** A provider's own side of its accreditation: registering, stating and proving what it is, and handing that in. */
@UseCase
@RequiredArgsConstructor
public class Applications {

    private static final int MOST_DOCUMENTS = 20;
    private static final int LONGEST_CODE = 40;

    private final ProviderRepository providers;
    private final ApplicationRepository applications;
    private final AccreditationFiles accreditations;
    private final EvidenceDocuments evidence;
    private final StoredFiles files;
    private final ProviderStaff accounts;
    private final StaffAccounts staff;
    private final ProviderPermissions duties;
    private final Audit audit;
    private final Clock clock;

    /**
     * Registers an organisation; the caller, whose account must belong to nobody yet, becomes its owner, and an application begins. Throws
     * {@link Invalid} with all fields that are wrong.
     */
    public ProviderId register(Caller caller, ProviderFacts facts) {
        caller.requireUnassigned();
        ProviderFacts stated = facts.checked();
        Provider provider = providers.saveAndFlush(new Provider(freeCode(stated.requireName()), stated));
        ProviderId id = provider.providerId();
        begin(id);
        IdentityKey account = caller.identity();
        if (account != null) {
            accounts.join(caller, account, id, String.valueOf(stated.contactName()));
            staff.decide(id, account, EnumSet.of(ProviderPermission.OWNER));
        }
        audit.record(caller, "provider.registered", "provider", id.toString(), provider.getCode());
        return id;
    }

    /** Everything about the caller's own accreditation, for the whole staff. */
    @Transactional(readOnly = true)
    public AccreditationFile own(Caller caller) {
        return accreditations.file(caller.requireProvider(), false);
    }

    /** States something else while the application is being written; {@link Refused} {@code application-state} at any other time. */
    public void state(Caller caller, ProviderFacts facts, long expectedVersion) {
        Provider provider = editable(caller, expectedVersion);
        provider.describe(facts.checked());
        audit.record(
                caller, "provider.described", "provider", provider.providerId().toString(), null);
    }

    /** Adds a document. Throws {@link Invalid} for what is stated or for the file, {@link Refused} {@code too-many-documents}. */
    public String prove(Caller caller, EvidenceDraft draft, @Nullable String fileName, InputStream content) {
        ProviderId provider = ownEditable(caller).provider();
        EvidenceDraft.Checked stated = draft.checked(LocalDate.now(clock));
        if (evidence.of(provider).size() >= MOST_DOCUMENTS) {
            throw new Refused("too-many-documents", "there are " + MOST_DOCUMENTS + " documents");
        }
        String id = evidence.add(
                provider, stated.kind(), stated.note(), stated.validUntil(), files.keep(fileName, content));
        audit.record(
                caller,
                "provider.proved",
                "provider",
                provider.toString(),
                stated.kind().name());
        return id;
    }

    /** Takes a document out and forgets its file. */
    public void removeProof(Caller caller, String id) {
        ProviderId provider = ownEditable(caller).provider();
        evidence.remove(evidence.find(provider, id).orElseThrow(() -> new NotFound("evidence", id)));
        audit.record(caller, "provider.proof-removed", "provider", provider.toString(), null);
    }

    /** The file of an own document; throws {@link NotFound} for one of anybody else. */
    @Transactional(readOnly = true)
    public OpenedFile open(Caller caller, String id) {
        ProviderId provider = caller.requireProvider();
        duties.demand(caller, provider, ProviderPermission.OWNER);
        return files.open(evidence.find(provider, id)
                .orElseThrow(() -> new NotFound("evidence", id))
                .file()
                .id());
    }

    /** Hands the application in; {@link Invalid} when facts are missing, {@link Refused} {@code no-evidence} without a valid document. */
    public void submit(Caller caller, long expectedVersion) {
        Provider provider = editable(caller, expectedVersion);
        provider.facts().checked();
        LocalDate today = LocalDate.now(clock);
        if (evidence.of(provider.providerId()).stream().allMatch(document -> document.isOver(today))) {
            throw new Refused("no-evidence", "there is no valid document");
        }
        move(caller, ApplicationStep.SUBMIT, "application.submitted");
    }

    /** Takes the application back to go on writing. */
    public void takeBack(Caller caller) {
        owned(caller);
        move(caller, ApplicationStep.TAKE_BACK, "application.taken-back");
    }

    /** Begins another application, for the time after the present accreditation or after a refusal; {@link Refused} {@code application-open} while one is. */
    public void renew(Caller caller) {
        ProviderId provider = owned(caller);
        Application latest = accreditations.latest(provider);
        if (latest != null && latest.getState().isOpen()) {
            throw new Refused("application-open", "an application of provider " + provider + " is open");
        }
        begin(provider);
        audit.record(caller, "application.begun", "provider", provider.toString(), null);
    }

    private void begin(ProviderId provider) {
        applications.saveAndFlush(new Application(provider, Times.now(clock)));
    }

    private void move(Caller caller, ApplicationStep step, String action) {
        ProviderId provider = caller.requireProvider();
        accreditations.application(provider).move(step, Times.now(clock));
        audit.record(caller, action, "provider", provider.toString(), null);
    }

    private ProviderId owned(Caller caller) {
        ProviderId provider = caller.requireProvider();
        duties.demand(caller, provider, ProviderPermission.OWNER);
        return provider;
    }

    private Application ownEditable(Caller caller) {
        Application application = accreditations.application(owned(caller));
        if (!application.getState().isEditable()) {
            throw new Refused("application-state", "nothing changes while it is " + application.getState());
        }
        return application;
    }

    private Provider editable(Caller caller, long expectedVersion) {
        Application application = ownEditable(caller);
        Stale.check(expectedVersion, application.currentVersion());
        return accreditations.provider(application.provider());
    }

    /** A short name that no other provider has. */
    private String freeCode(String name) {
        String plain = name.toLowerCase(Locale.ROOT)
                .replace("ä", "ae")
                .replace("ö", "oe")
                .replace("ü", "ue")
                .replace("ß", "ss")
                .replaceAll("[^a-z0-9]+", "-")
                .replaceAll("^-|-$", "");
        String code = plain.substring(0, Math.min(plain.length(), LONGEST_CODE));
        if (!code.isEmpty() && providers.findByCode(code).isEmpty()) {
            return code;
        }
        return (code.isEmpty() ? "anbieter" : code) + "-"
                + UUID.randomUUID().toString().substring(0, 8);
    }
}
