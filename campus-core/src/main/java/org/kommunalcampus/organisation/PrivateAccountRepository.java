package org.kommunalcampus.organisation;

import java.time.Instant;
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

    @Query("select p from PrivateAccount p where p.secretUntil < :now")
    List<PrivateAccount> findLapsed(Instant now);

    PrivateAccount save(PrivateAccount account);

    void delete(PrivateAccount account);
}
