package org.kommunalcampus.provider;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.kommunalcampus.shared.IdentityKey;
import org.springframework.data.jpa.repository.JpaRepository;

interface StaffRepository extends JpaRepository<StaffAccount, IdentityKey> {

    List<StaffAccount> findByProviderId(UUID provider);

    Optional<StaffAccount> findByAccountAndProviderId(IdentityKey account, UUID provider);
}
