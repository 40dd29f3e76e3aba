package org.kommunalcampus.provider;

import java.time.Clock;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import lombok.RequiredArgsConstructor;
import org.kommunalcampus.shared.IdentityKey;
import org.kommunalcampus.shared.ProviderId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keeps what the accounts of providers may do. */
@Component
@RequiredArgsConstructor
class StaffStore {

    private static final String SEPARATOR = ",";

    private final JdbcClient jdbc;
    private final Clock clock;

    /** What the account may do for this provider, if that was ever decided. */
    Optional<Set<ProviderPermission>> duties(ProviderId provider, IdentityKey account) {
        return jdbc.sql("""
                        select duties from provider_staff
                        where provider_id = :provider and issuer = :issuer and subject = :subject""")
                .param("provider", provider.toString())
                .param("issuer", account.issuer())
                .param("subject", account.subject())
                .query((row, number) -> parse(row.getString(1)))
                .optional();
    }

    /** What was decided for accounts of the provider. */
    Map<IdentityKey, Set<ProviderPermission>> all(ProviderId provider) {
        Map<IdentityKey, Set<ProviderPermission>> found = new HashMap<>();
        jdbc.sql("select issuer, subject, duties from provider_staff where provider_id = :provider")
                .param("provider", provider.toString())
                .query((row, number) ->
                        found.put(new IdentityKey(row.getString(1), row.getString(2)), parse(row.getString(3))))
                .list();
        return found;
    }

    void decide(ProviderId provider, IdentityKey account, Set<ProviderPermission> duties) {
        remove(account);
        jdbc.sql("""
                        insert into provider_staff (issuer, subject, provider_id, duties, since)
                        values (:issuer, :subject, :provider, :duties, :since)""")
                .param("issuer", account.issuer())
                .param("subject", account.subject())
                .param("provider", provider.toString())
                .param("duties", text(duties))
                .param("since", LocalDateTime.ofInstant(clock.instant(), ZoneOffset.UTC))
                .update();
    }

    void remove(IdentityKey account) {
        jdbc.sql("delete from provider_staff where issuer = :issuer and subject = :subject")
                .param("issuer", account.issuer())
                .param("subject", account.subject())
                .update();
    }

    static String text(Set<ProviderPermission> duties) {
        return duties.stream().sorted().map(ProviderPermission::name).collect(Collectors.joining(SEPARATOR));
    }

    static Set<ProviderPermission> parse(String duties) {
        Set<ProviderPermission> found = EnumSet.noneOf(ProviderPermission.class);
        Arrays.stream(duties.split(SEPARATOR, -1))
                .filter(name -> !name.isEmpty())
                .map(ProviderPermission::valueOf)
                .forEach(found::add);
        return found;
    }
}
