package org.kommunalcampus.provider;

import static lombok.AccessLevel.PROTECTED;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.util.Objects;
import java.util.UUID;
import lombok.Getter;
import lombok.NoArgsConstructor;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import org.kommunalcampus.organisation.ProviderId;

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
    private @Nullable String seat;
    private @Nullable String url;
    private boolean demo;

    @Column
    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    private ProviderState state;

    @Version
    private @Nullable Long version;

    /** Admits a provider as accredited. */
    Provider(NewProvider facts) {
        id = ProviderId.next().value();
        code = facts.code();
        state = ProviderState.ACCREDITED;
        name = facts.name();
        describe(facts);
    }

    /** Takes over what is stated now; the code stays. */
    final void describe(NewProvider facts) {
        name = facts.name();
        legalForm = facts.legalForm();
        seat = facts.seat();
        url = facts.url();
        demo = facts.demo();
    }

    /** Answers whether that changed anything. */
    boolean suspend() {
        return moveTo(ProviderState.SUSPENDED);
    }

    /** Answers whether that changed anything. */
    boolean accredit() {
        return moveTo(ProviderState.ACCREDITED);
    }

    ProviderView view() {
        return new ProviderView(
                new ProviderId(id),
                code,
                name,
                legalForm,
                seat,
                url,
                demo,
                state,
                Objects.requireNonNullElse(version, 0L));
    }

    private boolean moveTo(ProviderState next) {
        boolean moves = state != next;
        state = next;
        return moves;
    }
}
