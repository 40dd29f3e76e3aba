package org.kommunalcampus.admission;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.util.Base64;
import java.util.Objects;
import java.util.Optional;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.kommunalcampus.admission.AdmissionLetter.Kind;
import org.kommunalcampus.audit.Audit;
import org.kommunalcampus.mail.Letters;
import org.kommunalcampus.organisation.HrAppointments;
import org.kommunalcampus.organisation.MemberRow;
import org.kommunalcampus.organisation.Municipalities;
import org.kommunalcampus.organisation.MunicipalityRow;
import org.kommunalcampus.organisation.MunicipalityView;
import org.kommunalcampus.organisation.NewMunicipality;
import org.kommunalcampus.organisation.Staff;
import org.kommunalcampus.shared.Caller;
import org.kommunalcampus.shared.FieldChecks;
import org.kommunalcampus.shared.Invalid;
import org.kommunalcampus.shared.MunicipalityId;
import org.kommunalcampus.shared.NotFound;
import org.kommunalcampus.shared.Open;
import org.kommunalcampus.shared.Refused;
import org.kommunalcampus.shared.SearchPattern;
import org.kommunalcampus.shared.Stale;
import org.kommunalcampus.shared.Times;
import org.kommunalcampus.shared.UseCase;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.PageRequest;
import org.springframework.data.domain.Pageable;
import org.springframework.transaction.annotation.Transactional;

/** Municipalities that ask to take part: anybody asks, whoever reads the contact's mails confirms, and the operator decides. */
@UseCase
@RequiredArgsConstructor
public class TownApplications {

    private static final int TOKEN_BYTES = 32;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final TownApplicationRepository applications;
    private final MailDomains domains;
    private final Municipalities municipalities;
    private final HrAppointments appointments;
    private final Staff staff;
    private final Letters letters;
    private final Optional<AdmissionWriter> writer;
    private final Audit audit;
    private final Clock clock;

    /**
     * Takes an application and mails a link that confirms it. Whether the municipality takes part already, or has asked already, is told in that mail alone, so that
     * nobody learns it by asking. An address to which enough letters were asked for lately gets none, which nobody learns either. Throws {@link Invalid} with what is wrong.
     *
     * @param official what the official list says about the municipality
     */
    @Open("anybody may ask; what is stored without a confirmation goes after a week")
    public void apply(NewApplication said, MunicipalityRow official) {
        CheckedApplication checked = CheckedApplication.of(said);
        if (!letters.mayAsk(checked.contactEmail())) {
            return;
        }
        Instant now = Times.now(clock);
        String token = token();
        applications.save(new TownApplication(official.ags(), official.name(), checked, token, now));
        Kind kind = kind(official.ags());
        write(
                checked.contactEmail(),
                new AdmissionLetter(
                        kind, official.name(), kind == Kind.CONFIRM ? token : null, null, checked.language()));
    }

    /** Notes an application that came by letter or by telephone, which needs no link. Throws {@link Invalid}; refused {@code asked-already}. */
    public ApplicationId note(Caller caller, NewApplication said, MunicipalityRow official) {
        caller.requireOperator();
        CheckedApplication checked = CheckedApplication.of(said);
        if (applications.existsByAgsAndState(official.ags(), AdmissionState.OPEN)) {
            throw new Refused("asked-already", "municipality " + official.ags() + " has asked already");
        }
        Instant now = Times.now(clock);
        var application = new TownApplication(official.ags(), official.name(), checked, token(), now);
        application.confirm(now);
        applications.save(application);
        note(caller, "admission.noted", application);
        return new ApplicationId(application.getId());
    }

    /** The municipality that the link is about; empty for a link that is used, too old or none. */
    @Open("whoever has the link, which nobody guesses")
    @Transactional(readOnly = true)
    public Optional<String> asked(String token) {
        return unconfirmed(token).map(TownApplication::getTown);
    }

    /** Confirms that the municipality asks, so that the operator sees it; answers whether the link was good. */
    @Open("whoever has the link, which nobody guesses")
    public boolean confirm(String token) {
        Optional<TownApplication> found = unconfirmed(token);
        found.ifPresent(application -> {
            if (kind(application.getAgs()) == Kind.CONFIRM) {
                application.confirm(Times.now(clock));
            } else {
                applications.delete(application);
            }
        });
        return found.isPresent();
    }

    /** Those in this state in whose name or official key the words stand, the latest first. */
    @Transactional(readOnly = true)
    public Page<AdmissionView> page(Caller caller, AdmissionState state, @Nullable String text, Pageable page) {
        caller.requireOperator();
        return applications
                .search(state, SearchPattern.containing(text), PageRequest.of(page.getPageNumber(), page.getPageSize()))
                .map(TownApplication::view);
    }

    /** How many wait for a decision. */
    @Transactional(readOnly = true)
    public long open(Caller caller) {
        caller.requireOperator();
        return applications.countByState(AdmissionState.OPEN);
    }

    /** One that was confirmed; throws {@link NotFound}. */
    @Transactional(readOnly = true)
    public AdmissionView find(Caller caller, ApplicationId id) {
        caller.requireOperator();
        return existing(id).view();
    }

    /** The application by which the municipality came to take part; it names who answers for the contract. */
    @Transactional(readOnly = true)
    public Optional<AdmissionView> of(Caller caller, MunicipalityId municipality) {
        caller.requireOperator();
        return applications
                .findFirstByMunicipalityIdAndStateOrderByDecidedAtDesc(municipality.value(), AdmissionState.ACCEPTED)
                .map(TownApplication::view);
    }

    /**
     * Lets the municipality take part: it is founded in the region unless it is there, the first person of HR is appointed, and both are told. Throws
     * {@link Invalid} for what is wrong with the person, {@link Stale}; refused {@code decided}.
     */
    public MunicipalityId accept(
            Caller caller, ApplicationId id, String regionCode, MunicipalityRow official, long expectedVersion) {
        caller.requireOperator();
        TownApplication application = undecided(id, expectedVersion);
        if (!official.ags().equals(application.getAgs())) {
            throw new Invalid("/ags", "other-municipality", "This is another municipality.");
        }
        MunicipalityId town = municipalities
                .byAgs(official.ags())
                .map(MunicipalityView::id)
                .orElseGet(() -> municipalities.admit(caller, new NewMunicipality(regionCode, official)));
        String hrEmail = Objects.requireNonNull(application.getHrEmail());
        appointments.appoint(
                caller,
                town,
                new MemberRow(
                        Objects.requireNonNull(application.getHrKey()),
                        Objects.requireNonNull(application.getHrGivenName()),
                        Objects.requireNonNull(application.getHrFamilyName()),
                        hrEmail,
                        null,
                        null,
                        null));
        domains.take(town, application.listedDomains());
        application.accept(town, Times.now(clock));
        note(caller, "admission.accepted", application);
        write(application.getContactEmail(), letter(Kind.ACCEPTED, application, null));
        if (!hrEmail.equalsIgnoreCase(application.getContactEmail())) {
            write(hrEmail, letter(Kind.INVITED, application, null));
        }
        return town;
    }

    /** Declines, with a reason that the contact reads. Throws {@link Invalid}, {@link Stale}; refused {@code decided}. */
    public void refuse(Caller caller, ApplicationId id, @Nullable String reason, long expectedVersion) {
        caller.requireOperator();
        TownApplication application = undecided(id, expectedVersion);
        String why = FieldChecks.reasonOf(reason);
        application.refuse(why, Times.now(clock));
        note(caller, "admission.refused", application);
        write(application.getContactEmail(), letter(Kind.REFUSED, application, why));
    }

    private Kind kind(String ags) {
        boolean here = municipalities
                .byAgs(ags)
                .filter(town -> !staff.hrOf(town.id()).isEmpty())
                .isPresent();
        if (here) {
            return Kind.HERE_ALREADY;
        }
        return applications.existsByAgsAndState(ags, AdmissionState.OPEN) ? Kind.ASKED_ALREADY : Kind.CONFIRM;
    }

    private Optional<TownApplication> unconfirmed(String token) {
        Instant oldest = Times.now(clock).minus(AdmissionCleaning.UNCONFIRMED_ARE_KEPT);
        return applications
                .findByTokenSha256(TownApplication.hash(token))
                .filter(application -> application.getAskedAt().isAfter(oldest));
    }

    private TownApplication undecided(ApplicationId id, long expectedVersion) {
        TownApplication application = existing(id);
        if (application.getState() != AdmissionState.OPEN) {
            throw new Refused("decided", "application " + id + " is decided");
        }
        Stale.check(expectedVersion, application.seenVersion());
        return application;
    }

    private TownApplication existing(ApplicationId id) {
        return applications
                .findById(id.value())
                .filter(application -> application.getState() != AdmissionState.UNCONFIRMED)
                .orElseThrow(() -> new NotFound("application", id));
    }

    private static AdmissionLetter letter(Kind kind, TownApplication application, @Nullable String reason) {
        return new AdmissionLetter(kind, application.getTown(), null, reason, application.locale());
    }

    private void write(String address, AdmissionLetter letter) {
        writer.ifPresent(words -> letters.send(address, words.write(letter), letter.language()));
    }

    private void note(Caller caller, String action, TownApplication application) {
        audit.record(caller, action, "application", application.getId().toString(), application.getAgs());
    }

    private static String token() {
        byte[] bytes = new byte[TOKEN_BYTES];
        RANDOM.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
