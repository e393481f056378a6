package org.plenary;

import org.plenary.platform.LocaleData;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.modulith.Modulithic;
import org.springframework.scheduling.annotation.EnableScheduling;

/** Plenary: the meetings of the Women, Peace and Security National Focal Points Network, in one process. */
@SpringBootApplication
@ConfigurationPropertiesScan
@EnableScheduling
@Modulithic(
        systemName = "Plenary",
        sharedModules = {"kernel", "platform"})
public class PlenaryApplication {

    public static void main(String[] arguments) {
        System.setProperty(
                "io.netty.jfr.enabled", "false"); // events of a recorder that nobody reads, 70 classes at each start
        LocaleData.readAhead();
        var application = new SpringApplication(PlenaryApplication.class);
        application.addListeners(new SettledBeans(), new PortFree());
        application.run(arguments);
    }
}
