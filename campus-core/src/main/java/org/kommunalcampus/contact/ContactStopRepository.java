package org.kommunalcampus.contact;

import java.util.Set;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;

interface ContactStopRepository extends JpaRepository<ContactStop, ContactStop.Key> {

    /** Who wants nothing more from the provider. */
    @Query("select s.id.memberId from ContactStop s where s.id.providerId = :provider")
    Set<UUID> whoStopped(UUID provider);

    /** From whom the person wants nothing more. */
    @Query("select s.id.providerId from ContactStop s where s.id.memberId = :person")
    Set<UUID> stoppedBy(UUID person);

    @Modifying
    @Query("delete from ContactStop s where s.id.memberId = :person")
    void deleteByPerson(UUID person);
}
