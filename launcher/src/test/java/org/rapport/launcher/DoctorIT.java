package org.rapport.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.rapport.journey.OperatorsCommand;
import org.rapport.journey.RunningProduct;
import org.rapport.journey.RunningProduct.Product;

/** The operator's question whether everything is all right, as it is typed beside the running product. */
@ExtendWith(RunningProduct.class)
class DoctorIT {

    @Test
    void nothing_is_wrong_with_the_product_as_it_comes(Product product) throws Exception {
        OperatorsCommand doctor = OperatorsCommand.beside(product, "doctor");
        assertThat(doctor.code()).as(doctor.output()).isZero();
        assertThat(doctor.output().lines()).allMatch(line -> line.startsWith("fine "));
        assertThat(doctor.output())
                .contains(
                        "the master key opens the keys of all organisations",
                        "only this computer reaches the open ports: ",
                        Integer.toString(product.process().port()));
        assertThat(product.process().handle().isAlive()).isTrue();
    }
}
