package org.kommunalcampus.provider;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;

interface InvitationRepository extends JpaRepository<StaffInvitation, UUID> {

    List<StaffInvitation> findByEmailAndExpiresAtAfter(String email, Instant now);

    List<StaffInvitation> findByProviderIdAndExpiresAtAfterOrderByEmail(UUID provider, Instant now);

    List<StaffInvitation> findByProviderId(UUID provider);

    /** At once, so that another to the same address can be added. */
    @Modifying
    @Query("delete from StaffInvitation i where i.providerId = :provider and i.email = :email")
    void deleteTo(UUID provider, String email);
}
