package org.kommunalcampus.launch;

import java.util.List;
import java.util.UUID;
import org.springframework.data.domain.Limit;
import org.springframework.data.domain.Pageable;
import org.springframework.data.domain.Slice;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

interface ToolLaunchRepository extends JpaRepository<ToolLaunch, ToolLaunch.Key> {

    /** Of one element, the latest first. */
    @Query("""
            select l from ToolLaunch l where l.id.toolId = :tool and l.moduleId = :module and l.id.elementId = :element
            order by l.lastAt desc, l.id.enrolmentId""")
    List<ToolLaunch> latest(UUID tool, UUID module, UUID element, Limit limit);

    /** From which editions of the module it was opened, the latest first. */
    @Query("""
            select distinct l.edition from ToolLaunch l where l.id.toolId = :tool and l.moduleId = :module
            order by l.edition desc""")
    List<Integer> editions(UUID tool, UUID module);

    /** The latest of each person at one element, page by page in an order that stays. */
    @Query("""
            select l from ToolLaunch l where l.id.toolId = :tool and l.moduleId = :module and l.id.elementId = :element
            and not exists (select 1 from ToolLaunch o where o.id.toolId = l.id.toolId and o.moduleId = l.moduleId
                and o.id.elementId = l.id.elementId and o.memberId = l.memberId
                and (o.lastAt > l.lastAt or (o.lastAt = l.lastAt and o.id.enrolmentId < l.id.enrolmentId)))
            order by l.firstAt, l.id.enrolmentId""")
    Slice<ToolLaunch> page(UUID tool, UUID module, UUID element, Pageable page);

    /** Of one person at one element, the latest first. */
    @Query("""
            select l from ToolLaunch l where l.id.toolId = :tool and l.moduleId = :module and l.id.elementId = :element
            and l.memberId = :member order by l.lastAt desc, l.id.enrolmentId""")
    List<ToolLaunch> ofPerson(UUID tool, UUID module, UUID element, UUID member);
}
