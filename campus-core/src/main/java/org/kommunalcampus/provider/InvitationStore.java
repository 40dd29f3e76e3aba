package org.kommunalcampus.provider;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.kommunalcampus.organisation.ProviderInvitations;
import org.kommunalcampus.shared.IdentityKey;
import org.kommunalcampus.shared.ProviderId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keeps invitations until they are taken up, withdrawn, or have ended. */
@Component
@RequiredArgsConstructor
class InvitationStore implements ProviderInvitations {

    private static final Duration VALID = Duration.ofDays(30);

    private final JdbcClient jdbc;
    private final StaffStore staff;
    private final Clock clock;

    @Override
    public Optional<ProviderId> takeUp(IdentityKey account, String verifiedEmail) {
        String address = fold(verifiedEmail);
        List<Found> open = jdbc
                .sql("""
                        select provider_id, duties, email from provider_invitation
                        where email = :email and expires_at > :now""")
                .param("email", address)
                .param("now", now())
                .query((row, number) -> new Found(
                        ProviderId.of(row.getString(1)), StaffStore.parse(row.getString(2)), row.getString(3)))
                .list()
                .stream()
                .filter(found -> found.email().equals(address))
                .toList();
        if (open.size() != 1) {
            return Optional.empty();
        }
        Found found = open.getFirst();
        jdbc.sql("delete from provider_invitation where provider_id = :provider and email = :email")
                .param("provider", found.provider().toString())
                .param("email", address)
                .update();
        staff.decide(found.provider(), account, found.duties());
        return Optional.of(found.provider());
    }

    private record Found(ProviderId provider, Set<ProviderPermission> duties, String email) {}

    /** Invites the address; an invitation to it that is open is replaced. */
    void add(ProviderId provider, String email, Set<ProviderPermission> duties) {
        jdbc.sql("delete from provider_invitation where provider_id = :provider and email = :email")
                .param("provider", provider.toString())
                .param("email", fold(email))
                .update();
        jdbc.sql("""
                        insert into provider_invitation (id, provider_id, email, duties, expires_at)
                        values (:id, :provider, :email, :duties, :expires)""")
                .param("id", UUID.randomUUID().toString())
                .param("provider", provider.toString())
                .param("email", fold(email))
                .param("duties", StaffStore.text(duties))
                .param("expires", now().plus(VALID))
                .update();
    }

    /** Returns whether there was such an invitation. */
    boolean remove(ProviderId provider, String id) {
        return jdbc.sql("delete from provider_invitation where provider_id = :provider and id = :id")
                        .param("provider", provider.toString())
                        .param("id", id)
                        .update()
                > 0;
    }

    /** Those that are open, by address. */
    List<Invitation> of(ProviderId provider) {
        return jdbc.sql("""
                        select id, email, duties, expires_at from provider_invitation
                        where provider_id = :provider and expires_at > :now order by email""")
                .param("provider", provider.toString())
                .param("now", now())
                .query((row, number) -> view(row))
                .list();
    }

    private static Invitation view(ResultSet row) throws SQLException {
        return new Invitation(
                row.getString("id"),
                row.getString("email"),
                StaffStore.parse(row.getString("duties")),
                row.getObject("expires_at", LocalDateTime.class).toInstant(ZoneOffset.UTC));
    }

    private static String fold(String email) {
        return email.strip().toLowerCase(Locale.ROOT);
    }

    private LocalDateTime now() {
        return LocalDateTime.ofInstant(clock.instant(), ZoneOffset.UTC).truncatedTo(ChronoUnit.MICROS);
    }
}
