package org.kommunalcampus.absence;

import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

interface UnitFeedRepository extends JpaRepository<UnitFeed, UUID> {

    Optional<UnitFeed> findBySecretSha256(String hash);
}
