set configs.config.server-config.network-config.network-listeners.network-listener.http-listener.address=127.0.0.1
set configs.config.server-config.hazelcast-config-specific-configuration.enabled=false
