package org.kommunalcampus.provider;

import java.util.Collection;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.Pageable;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

interface ApplicationRepository extends JpaRepository<Application, UUID> {

    Optional<Application> findFirstByProviderIdOrderByBegunAtDescIdDesc(UUID provider);

    long countByState(ApplicationState state);

    /** The longest waiting first. */
    @Query("""
            select new org.kommunalcampus.provider.ApplicationRow(p, a) from Application a
            join Provider p on p.id = a.providerId
            where a.state in :states and locate(lower(:name), lower(p.name)) > 0
            order by a.submittedAt, a.begunAt, a.id""")
    Page<ApplicationRow> find(Collection<ApplicationState> states, String name, Pageable page);
}

/** An application with its provider. */
record ApplicationRow(Provider provider, Application application) {}
