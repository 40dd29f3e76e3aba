package org.kommunalcampus.admission;

import java.util.UUID;
import org.springframework.data.repository.Repository;

interface WelcomeDismissalRepository extends Repository<WelcomeDismissal, UUID> {

    boolean existsById(UUID municipality);

    WelcomeDismissal save(WelcomeDismissal dismissal);
}
