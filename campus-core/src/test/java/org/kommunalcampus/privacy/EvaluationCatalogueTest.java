package org.kommunalcampus.privacy;

import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.verifyNoInteractions;

import org.junit.jupiter.api.Test;
import org.kommunalcampus.shared.UseCase;
import org.springframework.context.ApplicationContext;

class EvaluationCatalogueTest {

    @Test
    void theCodeIsReadOnce() {
        ApplicationContext program = mock();
        var catalogue = new EvaluationCatalogue(program);
        verifyNoInteractions(program);

        catalogue.all();
        catalogue.all();

        verify(program, times(1)).getBeansWithAnnotation(UseCase.class);
    }
}
