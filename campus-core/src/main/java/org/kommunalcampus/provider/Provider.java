package org.kommunalcampus.provider;

import static lombok.AccessLevel.PROTECTED;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import lombok.Getter;
import lombok.NoArgsConstructor;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import org.kommunalcampus.shared.ProviderId;
import org.kommunalcampus.shared.Refused;

/** An organisation that offers modules. Its code never changes; its standing decides whether its modules are shown. */
@Entity
@Getter
@NoArgsConstructor(access = PROTECTED)
class Provider {

    @Id
    @JdbcTypeCode(SqlTypes.CHAR)
    private UUID id;

    @Column
    private String code;

    @Column
    private String name;

    private @Nullable String legalForm;
    private @Nullable String registeredOffice;
    private @Nullable String url;
    private @Nullable String contactName;
    private @Nullable String contactEmail;
    private @Nullable String contactPhone;
    private boolean demo;

    @Column
    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    private ProviderState state;

    private @Nullable LocalDate accreditedUntil;
    private @Nullable String suspendedFor;

    @Version
    private @Nullable Long version;

    /** Admits a provider as accredited by agreement, without an end. */
    Provider(NewProvider facts) {
        id = ProviderId.next().value();
        code = facts.code();
        state = ProviderState.ACCREDITED;
        name = facts.name();
        describe(facts);
    }

    /** Somebody registers. */
    Provider(String code, ProviderFacts facts) {
        id = ProviderId.next().value();
        this.code = code;
        state = ProviderState.APPLICANT;
        name = facts.requireName();
        describe(facts);
    }

    /** Takes over what is stated now; the code stays. */
    final void describe(NewProvider facts) {
        name = facts.name();
        legalForm = facts.legalForm();
        registeredOffice = facts.registeredOffice();
        url = facts.url();
        demo = facts.demo();
    }

    /** Takes over what the organisation states about itself, checked before. */
    final void describe(ProviderFacts facts) {
        name = facts.requireName();
        legalForm = facts.legalForm();
        registeredOffice = facts.registeredOffice();
        url = facts.url();
        contactName = facts.contactName();
        contactEmail = facts.contactEmail();
        contactPhone = facts.contactPhone();
    }

    /** Returns whether that changed anything, as all steps do; a step that is not allowed is {@link Refused} as {@code provider-standing}. */
    boolean suspend(String reason) {
        boolean moved = move(AccreditationStep.SUSPEND);
        suspendedFor = reason;
        return moved;
    }

    /** Leads back to the standing that the calendar allows. */
    boolean lift(LocalDate today) {
        boolean moved = move(AccreditationStep.LIFT);
        suspendedFor = null;
        if (hasEnded(today)) {
            move(AccreditationStep.LAPSE);
        }
        return moved;
    }

    boolean accredit(LocalDate until) {
        boolean moved = move(AccreditationStep.ACCREDIT);
        accreditedUntil = until;
        return moved;
    }

    boolean lapse(LocalDate today) {
        return hasEnded(today) && move(AccreditationStep.LAPSE);
    }

    ProviderId providerId() {
        return new ProviderId(id);
    }

    ProviderView view() {
        return new ProviderView(
                providerId(),
                code,
                name,
                legalForm,
                registeredOffice,
                url,
                demo,
                state,
                accreditedUntil,
                Objects.requireNonNullElse(version, 0L));
    }

    ProviderFacts facts() {
        return new ProviderFacts(name, legalForm, registeredOffice, url, contactName, contactEmail, contactPhone);
    }

    private boolean hasEnded(LocalDate today) {
        return accreditedUntil != null && accreditedUntil.isBefore(today);
    }

    private boolean move(AccreditationStep step) {
        ProviderState next = state.after(step)
                .orElseThrow(() -> new Refused("provider-standing", step + " is not possible while it is " + state));
        boolean moves = state != next;
        state = next;
        return moves;
    }
}
