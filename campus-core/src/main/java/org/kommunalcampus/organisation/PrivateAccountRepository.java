package org.kommunalcampus.organisation;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface PrivateAccountRepository extends Repository<PrivateAccount, UUID> {

    Optional<PrivateAccount> findById(UUID member);

    Optional<PrivateAccount> findByIdentityId(UUID identity);

    Optional<PrivateAccount> findByAddress(String address);

    Optional<PrivateAccount> findBySecretSha256(String hash);

    List<PrivateAccount> findByMemberIdInAndAddressIsNotNull(Collection<UUID> members);

    /** Those whose link has lapsed, and those that are kept for the letters of an earlier day alone. */
    @Query("""
            select p from PrivateAccount p where p.secretUntil < :now
                or (p.wanted is null and p.address is null and p.identityId is null and p.lettersOn < :today)""")
    List<PrivateAccount> findLapsed(Instant now, LocalDate today);

    void flush();

    PrivateAccount save(PrivateAccount account);

    void delete(PrivateAccount account);
}
