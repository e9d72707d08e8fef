package org.rapport.bench;

import org.rapport.bench.measure.ExchangeCommand;
import org.rapport.bench.measure.FhirCommand;
import org.rapport.bench.measure.MeasureCommand;
import org.rapport.bench.measure.NightCommand;
import org.rapport.bench.scoring.ScoringCommand;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The commands behind the scripts of this directory. */
@Command(
        name = "bench",
        mixinStandardHelpOptions = true,
        description = "measures Rapport",
        subcommands = {
            GenerateCommand.class,
            MeasureCommand.class,
            FhirCommand.class,
            ExchangeCommand.class,
            NightCommand.class,
            ScoringCommand.class
        })
public final class Bench {

    private Bench() {}

    /** Runs the command that is named. */
    public static void main(String[] arguments) {
        System.exit(new CommandLine(new Bench()).execute(arguments));
    }
}
