package org.kommunalcampus.provider;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

interface ChecklistRepository extends JpaRepository<ChecklistEntry, UUID> {

    List<ChecklistEntry> findByApplicationIdOrderByAtAscIdAsc(UUID application);

    /** All ticks in the order in which they were made. */
    default List<Check> of(Application application) {
        return findByApplicationIdOrderByAtAscIdAsc(application.getId()).stream()
                .map(ChecklistEntry::view)
                .toList();
    }

    /** The latest tick of each item that has one. */
    static Map<CheckItem, Check> latest(List<Check> history) {
        Map<CheckItem, Check> latest = new EnumMap<>(CheckItem.class);
        history.forEach(check -> latest.put(check.item(), check));
        return latest;
    }
}
