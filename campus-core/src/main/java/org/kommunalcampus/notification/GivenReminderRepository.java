package org.kommunalcampus.notification;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;

interface GivenReminderRepository extends JpaRepository<GivenReminder, GivenReminder.Key> {

    @Query("select r from GivenReminder r where r.id.purpose = :purpose and r.id.dueId in :subjects")
    List<GivenReminder> findByPurpose(String purpose, Collection<UUID> subjects);

    @Modifying
    @Query("delete from GivenReminder r where r.id.deadline < :day")
    int deleteByDayBefore(LocalDate day);
}
