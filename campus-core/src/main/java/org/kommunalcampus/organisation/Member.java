package org.kommunalcampus.organisation;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import lombok.AccessLevel;
import lombok.Getter;
import lombok.NoArgsConstructor;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import org.kommunalcampus.shared.Invalid;
import org.kommunalcampus.shared.MemberId;
import org.kommunalcampus.shared.MunicipalityId;
import org.kommunalcampus.shared.Role;
import org.kommunalcampus.shared.SearchKey;

/** A person whom a municipality employs. */
@Entity
@Getter
@NoArgsConstructor(access = AccessLevel.PROTECTED)
class Member {

    static final String FORMER_GIVEN_NAME = "Ehemalige";
    static final String FORMER_FAMILY_NAME = "Person";

    @Id
    @JdbcTypeCode(SqlTypes.CHAR)
    private UUID id;

    @Column(nullable = false)
    @JdbcTypeCode(SqlTypes.CHAR)
    private UUID municipalityId;

    @Column(nullable = false, length = 40)
    private String personnelKey;

    @JdbcTypeCode(SqlTypes.CHAR)
    private @Nullable UUID unitId;

    @Column(nullable = false, length = 120)
    private String givenName;

    @Column(nullable = false, length = 120)
    private String familyName;

    @Column(length = 254)
    private @Nullable String email;

    @Column(length = 254)
    private @Nullable String signInEmail;

    private boolean sharedMailbox;

    @JdbcTypeCode(SqlTypes.CHAR)
    private @Nullable UUID managerId;

    @JdbcTypeCode(SqlTypes.CHAR)
    private @Nullable UUID deputyId;

    private @Nullable LocalDate entryDate;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    private @Nullable EmploymentStatus employmentStatus;

    private @Nullable LocalDate leftOn;

    /** When the last day was noted. */
    private @Nullable LocalDate leftNotedOn;

    /** As {@link SearchKey} says, of family name, given name and personnel key. */
    @Column(nullable = false, length = SearchKey.LONGEST)
    private String searchKey;

    private @Nullable LocalDate hrSince;

    private @Nullable LocalDate activatedOn;

    @Version
    private @Nullable Long version;

    private Member(MunicipalityId municipality, String personnelKey) {
        this.id = MemberId.next().value();
        this.municipalityId = municipality.value();
        this.personnelKey = personnelKey;
    }

    static Member join(MunicipalityId municipality, String personnelKey, Employment employment) {
        var member = new Member(municipality, personnelKey);
        member.assign(employment);
        return member;
    }

    /** What the municipality says now. */
    Employment employment() {
        return new Employment(givenName, familyName, mailbox(), unitId, managerId, entryDate, employmentStatus);
    }

    /** Takes over what the municipality says now; returns whether that is news. */
    boolean describe(Employment employment) {
        boolean news = !employment.equals(employment());
        assign(employment);
        return news;
    }

    /** What is said now, completed by what is known where the list says nothing. */
    Employment keeping(Set<String> silent, Employment stated) {
        return new Employment(
                stated.givenName(),
                stated.familyName(),
                new Mailbox(
                        silent.contains("email") ? email : stated.mailbox().email(),
                        silent.contains("sharedMailbox")
                                ? sharedMailbox
                                : stated.mailbox().shared(),
                        silent.contains("signInEmail")
                                ? signInEmail
                                : stated.mailbox().signInEmail()),
                silent.contains("unit") ? unitId : stated.unit(),
                silent.contains("managerKey") ? managerId : stated.manager(),
                silent.contains("entryDate") ? entryDate : stated.entryDate(),
                silent.contains("employmentStatus") ? employmentStatus : stated.status());
    }

    /** The person works here up to and including this day; who has left already does not come back by it. */
    void leave(LocalDate lastDay, LocalDate today) {
        if (entryDate != null && lastDay.isBefore(entryDate)) {
            throw new Invalid("/lastDay", "before-entry", "The last day lies before the day of entry.");
        }
        if (hasLeft(today) && !lastDay.isBefore(today)) {
            throw new Invalid(
                    "/lastDay", "has-left", "The person no longer works here and has to be admitted again first.");
        }
        leftOn = lastDay;
        leftNotedOn = today;
    }

    /** Works here again from this day on; who has not left yet never stopped. */
    void comeBack(LocalDate firstDay, LocalDate today) {
        if (hasLeft(today)) {
            entryDate = firstDay;
        }
        leftOn = null;
        leftNotedOn = null;
    }

    /** Is known by another key from now on. */
    void rekey(String key) {
        personnelKey = key;
        searchKey = SearchKey.of(familyName, givenName, personnelKey);
    }

    /** Whether who this was is forgotten. */
    boolean isAnonymous() {
        return FORMER_GIVEN_NAME.equals(givenName) && FORMER_FAMILY_NAME.equals(familyName);
    }

    /** Who leads the caller's own team while this person is away; {@code null} for nobody. */
    void appointDeputy(@Nullable MemberId deputy) {
        deputyId = deputy == null ? null : deputy.value();
    }

    /** Lets the person be HR of the municipality from this day on; returns whether that is news. */
    boolean appointHr(LocalDate today) {
        boolean news = hrSince == null;
        hrSince = news ? today : hrSince;
        return news;
    }

    /** Ends what {@link #appointHr} began. */
    void dismissHr() {
        hrSince = null;
    }

    /** A printed code has linked an account: the person is a learner from this day on. */
    void activate(LocalDate today) {
        activatedOn = today;
    }

    /** Ends what {@link #activate} began. */
    void deactivate() {
        activatedOn = null;
    }

    /** The roles that the platform itself gives the person, beside those of the identity provider. */
    Set<Role> appointedRoles() {
        if (hrSince != null) {
            return Set.of(Role.LEARNER, Role.HR);
        }
        return activatedOn == null ? Set.of() : Set.of(Role.LEARNER);
    }

    /** Whether an account with this address, as {@link MailAddresses#fold} writes it, is the person's. */
    boolean signsInBy(String address) {
        return mailbox()
                .forSignIn()
                .map(MailAddresses::fold)
                .filter(address::equals)
                .isPresent();
    }

    Mailbox mailbox() {
        return new Mailbox(email, sharedMailbox, signInEmail);
    }

    /** Forgets who this was; for somebody who has left. */
    void anonymise() {
        givenName = FORMER_GIVEN_NAME;
        familyName = FORMER_FAMILY_NAME;
        personnelKey = "x-" + UUID.randomUUID();
        email = null;
        signInEmail = null;
        sharedMailbox = false;
        activatedOn = null;
        unitId = null;
        managerId = null;
        deputyId = null;
        entryDate = null;
        employmentStatus = null;
        searchKey = SearchKey.of(familyName, givenName);
        hrSince = null;
    }

    boolean hasLeft(LocalDate today) {
        return leftOn != null && leftOn.isBefore(today);
    }

    MemberId memberId() {
        return new MemberId(id);
    }

    private void assign(Employment employment) {
        givenName = employment.givenName();
        familyName = employment.familyName();
        email = employment.mailbox().email();
        sharedMailbox = employment.mailbox().shared();
        signInEmail = employment.mailbox().signInEmail();
        unitId = employment.unit();
        managerId = employment.manager();
        entryDate = employment.entryDate();
        employmentStatus = employment.status();
        searchKey = SearchKey.of(familyName, givenName, personnelKey);
    }
}
