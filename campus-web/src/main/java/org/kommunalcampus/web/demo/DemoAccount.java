package org.kommunalcampus.web.demo;

import java.util.EnumSet;
import java.util.Set;
import lombok.Getter;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.kommunalcampus.shared.IdentityKey;
import org.kommunalcampus.shared.Role;

/** The fixed accounts of the demo, all with the password {@value #PASSWORD}. */
@Getter
@RequiredArgsConstructor
public enum DemoAccount {
    /** An employee at a front office. */
    LERNENDE("lernende", "", EnumSet.of(Role.LEARNER), "D-0001", null),
    /** A unit head. */
    LEITUNG("leitung", "", EnumSet.of(Role.LEARNER, Role.MANAGER), "D-0002", null),
    /** Personnel development. */
    PERSONAL("personal", "", EnumSet.of(Role.LEARNER, Role.HR), "D-0003", null),
    /** An IT project manager who learns. */
    PROJEKT("projekt", "", EnumSet.of(Role.LEARNER), "D-0004", null),
    /** A head of department who learns. */
    AMT("amt", "", EnumSet.of(Role.LEARNER, Role.MANAGER), "D-0005", null),
    /** A digital guide who learns. */
    LOTSE("lotse", "", EnumSet.of(Role.LEARNER), "D-0006", null),
    /** A member of the staff council. */
    PERSONALRAT("personalrat", "", EnumSet.of(Role.LEARNER, Role.STAFF_COUNCIL), "MA-0004", null),
    /** The data-protection officer. */
    DATENSCHUTZ("datenschutz", "", EnumSet.of(Role.LEARNER, Role.DATA_PROTECTION), "MA-0007", null),
    /** Somebody who has left and reads the own records by a private account; no role of an identity provider says so. */
    EHEMALIGE("ehemalige", "", EnumSet.noneOf(Role.class), null, null),
    /** Staff of an education provider. */
    ANBIETER("anbieter", "Maria Adler", EnumSet.of(Role.PROVIDER), null, "zweiburgen"),
    /** The owner of an education provider that has applied for accreditation. */
    BEWERBER("bewerber", "Carla Winter", EnumSet.of(Role.PROVIDER), null, "lernwerft"),
    /** Somebody who belongs to nobody yet and can register an education provider. */
    NEULING("neuling", "", EnumSet.of(Role.PROVIDER), null, null),
    /** A member of the review board. */
    BEIRAT("beirat", "Prof. Ulrich Stein", EnumSet.of(Role.REVIEWER), null, null),
    /** A second member of the review board. */
    BEIRAT2("beirat2", "Dr. Nora Lindner", EnumSet.of(Role.REVIEWER), null, null),
    /** A third member of the review board. */
    BEIRAT3("beirat3", "Emre Yildiz", EnumSet.of(Role.REVIEWER), null, null),
    /** The platform's operator. */
    BETRIEB("betrieb", "Betrieb Rhein-Neckar", EnumSet.of(Role.OPERATOR), null, null);

    /** The password of all demo accounts. */
    public static final String PASSWORD = "demo";

    /** The issuer under which the demo's identities are known. */
    public static final String ISSUER = "demo";

    private final String username;

    /** How the account is greeted where no employee stands behind it. */
    private final String greeting;

    private final Set<Role> roles;
    private final @Nullable String personnelKey;
    private final @Nullable String providerCode;

    /** Whether the platform knows from the beginning who this is. */
    public boolean isAssigned() {
        if (roles.isEmpty()) {
            return false;
        }
        return personnelKey != null || providerCode != null || !roles.contains(Role.PROVIDER);
    }

    /** How the platform knows this account. */
    public IdentityKey identity() {
        return new IdentityKey(ISSUER, username);
    }
}
